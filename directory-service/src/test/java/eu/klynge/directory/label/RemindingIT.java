package eu.klynge.directory.label;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.DirectoryTest;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.kafka.TopicReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DirectoryTest
class RemindingIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Autowired
    private Labels labels;

    @Autowired
    private Reminding reminding;

    @Test
    void aReminderIsToldOnceHoweverOftenAndByHowManyItIsLookedFor(Infrastructure infrastructure) {
        LocalDate end = LocalDate.parse("2080-04-30");
        LabelFact.Granted fact = LabelExamples.granted(UUID.randomUUID().toString(), "bronze", end);
        labels.create(fact, null).block(LIMIT);

        reactor.core.publisher.Flux.range(0, 4)
                .flatMap(one -> reminding.remind(end.minusMonths(6)))
                .blockLast(LIMIT);
        reminding.remind(end.minusMonths(3)).block(LIMIT);

        try (TopicReader reader = TopicReader.of(infrastructure.kafkaBootstrap(), Topics.CLUSTER_CHANGES.name())) {
            var records = reader.ofKey(fact.label().id(), 3, LIMIT);
            assertThat(records)
                    .extracting(record -> record.type())
                    .containsExactly(
                            EventTypes.LABEL_GRANTED.name(),
                            EventTypes.LABEL_EXPIRING.name(),
                            EventTypes.LABEL_EXPIRING.name());
            assertThat(records.stream().skip(1))
                    .extracting(record -> record.json().path("monthsLeft").asInt())
                    .containsExactly(6, 3);
        }
    }
}
