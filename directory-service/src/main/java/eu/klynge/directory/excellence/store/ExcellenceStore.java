package eu.klynge.directory.excellence.store;

import eu.klynge.directory.excellence.Scheme;
import eu.klynge.directory.excellence.Schemes;
import eu.klynge.directory.excellence.SelfCheck;
import eu.klynge.directory.excellence.SelfCheckFact;
import eu.klynge.directory.excellence.SelfChecks;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.store.AggregateFactory;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExcellenceStore {

    @Bean
    Schemes schemes(AggregateFactory aggregates) {
        FactEncoder<Scheme> silent = loaded -> List.of();
        return new MongoSchemes(aggregates.open("excellence-schemes", Scheme.class, silent));
    }

    @Bean
    SelfChecks selfChecks(AggregateFactory aggregates) {
        FactEncoder<SelfCheckFact> silent = fact -> List.of();
        return new MongoSelfChecks(aggregates.open("self-checks", SelfCheck.class, silent));
    }
}
