package eu.klynge.directory.membership.store;

import eu.klynge.directory.membership.Membership;
import eu.klynge.directory.membership.MembershipFact;
import eu.klynge.directory.membership.Memberships;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.store.AggregateFactory;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MembershipStore {

    @Bean
    Memberships memberships(AggregateFactory aggregates) {
        FactEncoder<MembershipFact> silent = fact -> List.of();
        return new MongoMemberships(aggregates.open("memberships", Membership.class, silent));
    }
}
