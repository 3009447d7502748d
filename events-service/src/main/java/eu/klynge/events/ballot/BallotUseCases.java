package eu.klynge.events.ballot;

import eu.klynge.events.attendance.GuestLists;
import eu.klynge.events.attendance.Guests;
import eu.klynge.events.award.Awards;
import eu.klynge.events.award.Looking;
import eu.klynge.events.award.Proceedings;
import eu.klynge.events.award.Receipts;
import eu.klynge.kit.secret.Hmac;
import eu.klynge.kit.sweep.Sweeping;
import java.time.Clock;
import java.time.Duration;
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
    CodeDesk codeDesk(Proceedings proceedings, VotingCodes codes, Voters voters, GuestLists lists, Guests guests) {
        return new CodeDesk(proceedings, codes, voters, lists, guests);
    }

    @Bean
    ReceiptCheck receiptCheck(Proceedings proceedings, PublishedBox published, Receipts receipts) {
        return new ReceiptCheck(proceedings, published, receipts);
    }

    @Bean
    Counting counting(Proceedings proceedings, Box box, PublishedBox published, VotingCodes codes, Clock clock) {
        return new Counting(proceedings, box, published, codes, clock);
    }

    @Bean
    Tending voteTending(Awards awards, Counting counting, Box box, VotingCodes codes) {
        return new Tending(awards, counting, box, codes);
    }

    @Bean
    Sweeping countSweep(Tending tending) {
        return new Sweeping("votes to count", Duration.ofSeconds(2), tending::votes);
    }

    @Bean
    Sweeping leftoverSweep(Tending tending) {
        return new Sweeping("ballots of awards that are over", Duration.ofMinutes(1), tending::leftovers);
    }

    @Bean
    AuditFile auditFile(Looking looking, PublishedBox published) {
        return new AuditFile(looking, published);
    }
}
