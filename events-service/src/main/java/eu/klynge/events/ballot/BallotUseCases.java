package eu.klynge.events.ballot;

import eu.klynge.events.award.Awards;
import eu.klynge.events.award.Looking;
import eu.klynge.events.award.Proceedings;
import eu.klynge.events.award.Receipts;
import eu.klynge.kit.secret.Hmac;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BallotUseCases {

    @Bean
    Voters voters(@Value("${KLYNGE_EVENTS_KEY}") String key) {
        return new Voters(Hmac.of("KLYNGE_EVENTS_KEY", key));
    }

    @Bean
    Voting voting(Proceedings proceedings, Box box, VotingCodes codes, Voters voters, Receipts receipts, Clock clock) {
        return new Voting(proceedings, box, codes, voters, receipts, clock);
    }

    @Bean
    CodeDesk codeDesk(Proceedings proceedings, VotingCodes codes, Voters voters) {
        return new CodeDesk(proceedings, codes, voters);
    }

    @Bean
    ReceiptCheck receiptCheck(Proceedings proceedings, PublishedBox published, Receipts receipts, Clock clock) {
        return new ReceiptCheck(proceedings, published, receipts, clock);
    }

    @Bean
    Counting counting(Proceedings proceedings, Box box, PublishedBox published, VotingCodes codes, Clock clock) {
        return new Counting(proceedings, box, published, codes, clock);
    }

    @Bean
    CountSweep countSweep(Awards awards, Counting counting) {
        return new CountSweep(awards, counting);
    }

    @Bean
    AuditFile auditFile(Looking looking, PublishedBox published) {
        return new AuditFile(looking, published);
    }
}
