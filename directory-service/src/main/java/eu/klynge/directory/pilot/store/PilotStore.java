package eu.klynge.directory.pilot.store;

import eu.klynge.directory.pilot.Pilot;
import eu.klynge.directory.pilot.PilotFact;
import eu.klynge.directory.pilot.Pilots;
import eu.klynge.directory.pilot.Questionnaire;
import eu.klynge.directory.pilot.Questionnaires;
import eu.klynge.directory.pilot.Response;
import eu.klynge.directory.pilot.ResponseFact;
import eu.klynge.directory.pilot.Responses;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.store.AggregateFactory;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PilotStore {

    @Bean
    Pilots pilots(AggregateFactory aggregates, FactEncoder<PilotFact> encoder) {
        return new MongoPilots(aggregates.open("pilots", Pilot.class, encoder));
    }

    @Bean
    Responses responses(AggregateFactory aggregates) {
        FactEncoder<ResponseFact> silent = fact -> List.of();
        return new MongoResponses(aggregates.open("pilot-responses", Response.class, silent));
    }

    @Bean
    Questionnaires questionnaires(AggregateFactory aggregates) {
        FactEncoder<Questionnaire> silent = published -> List.of();
        return new MongoQuestionnaires(aggregates.open("questionnaires", Questionnaire.class, silent));
    }
}
