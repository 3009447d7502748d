package eu.klynge.events.series;

import eu.klynge.events.event.EventDesk;
import eu.klynge.events.event.Events;
import eu.klynge.kit.sweep.Sweeping;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeriesUseCases {

    @Bean
    SeriesDesk seriesDesk(SeriesStore store, Events events, EventDesk desk) {
        return new SeriesDesk(store, events, desk);
    }

    @Bean
    Sweeping seriesSweep(SeriesDesk desk) {
        return new Sweeping("series without all their events", Duration.ofMinutes(2), desk::sweep);
    }
}
