package eu.klynge.events.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarUseCases {

    @Bean
    CalendarIndex calendarIndex() {
        return new CalendarIndex();
    }
}
