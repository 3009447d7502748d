package eu.klynge.events.award;

import eu.klynge.kit.secret.Hmac;
import eu.klynge.kit.sweep.Sweeping;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AwardUseCases {

    @Bean
    Publication awardPublication(Steps steps, Awards awards) {
        return new Publication(steps, awards);
    }

    @Bean
    Sweeping stepSweep(Publication publication) {
        return new Sweeping("steps to be told of", Duration.ofMillis(500), publication::catchUpWithThoseBehind);
    }

    @Bean
    Sweeping untoldStepSweep(Publication publication) {
        return new Sweeping(
                "steps that a crash left untold", Duration.ZERO, Duration.ofSeconds(30), publication::catchUp);
    }

    @Bean
    Proceedings awardProceedings(Steps steps, Publication publication, Clock clock) {
        return new Proceedings(steps, publication, clock);
    }

    @Bean
    Receipts awardReceipts(@Value("${KLYNGE_EVENTS_KEY}") String key) {
        return new Receipts(Hmac.of("KLYNGE_EVENTS_KEY", key));
    }

    @Bean
    Organising awardOrganising(Proceedings proceedings, Receipts receipts) {
        return new Organising(proceedings, receipts);
    }

    @Bean
    Looking awardLooking(Proceedings proceedings, Clock clock) {
        return new Looking(proceedings, clock);
    }
}
