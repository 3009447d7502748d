package eu.klynge.events.award;

import eu.klynge.kit.secret.Hmac;
import java.time.Clock;
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
    PublicationSweep awardPublicationSweep(Publication publication) {
        return new PublicationSweep(publication);
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
