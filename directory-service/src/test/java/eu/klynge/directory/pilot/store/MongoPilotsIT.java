package eu.klynge.directory.pilot.store;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.DirectoryTest;
import eu.klynge.directory.pilot.Pilots;
import eu.klynge.directory.pilot.PilotsContract;
import eu.klynge.directory.pilot.Questionnaires;
import eu.klynge.directory.pilot.Responses;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.kafka.TopicReader;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;

@DirectoryTest
class MongoPilotsIT implements PilotsContract {

    private final Infrastructure infrastructure;

    @Autowired
    private Pilots pilots;

    @Autowired
    private Responses responses;

    @Autowired
    private Questionnaires questionnaires;

    MongoPilotsIT(Infrastructure infrastructure) {
        this.infrastructure = infrastructure;
    }

    @Override
    public Pilots pilots() {
        return pilots;
    }

    @Override
    public Responses responses() {
        return responses;
    }

    @Override
    public Questionnaires questionnaires() {
        return questionnaires;
    }

    @Override
    public long opened(String country) {
        try (TopicReader reader = TopicReader.of(infrastructure.kafkaBootstrap(), Topics.CLUSTER_CHANGES.name())) {
            return reader.ofKey(country, 1, Duration.ofSeconds(30)).stream()
                    .filter(record -> EventTypes.COUNTRY_OPENED.name().equals(record.type()))
                    .count();
        }
    }
}
