package eu.klynge.directory.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.DirectoryTest;
import eu.klynge.directory.registration.Examples;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.kafka.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** What is looked for in the store, of an entry of another century. */
@DirectoryTest
class ClustersIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Instant ATTESTED = Instant.parse("2090-11-21T10:00:00Z");

    @Autowired
    private Clusters clusters;

    private final String id = UUID.randomUUID().toString();

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(LIMIT));
    }

    private Versioned<Cluster> published() {
        Cluster entry = Entries.entry(id, id, Entries.statement(Examples.example()))
                .attested(new Change(Change.What.ATTESTED, null, ATTESTED));
        return await(clusters.create(new ClusterFact.Published(entry)));
    }

    @Test
    void aReminderIsToldOnceHoweverOftenItIsLookedFor(Infrastructure infrastructure) {
        published();
        var reminders = new AttestationReminders(clusters);
        for (String now : List.of("2091-08-22T00:00:00Z", "2091-08-23T00:00:00Z", "2091-10-22T00:00:00Z")) {
            reminders.remind(Instant.parse(now)).block(LIMIT);
            reminders.remind(Instant.parse(now)).block(LIMIT);
        }

        try (TopicReader reader = TopicReader.of(infrastructure.kafkaBootstrap(), Topics.CLUSTER_CHANGES.name())) {
            var records = reader.ofKey(id, 3, LIMIT);
            assertThat(records)
                    .extracting(record -> record.type())
                    .containsExactly(
                            EventTypes.CLUSTER_PUBLISHED.name(),
                            EventTypes.ATTESTATION_DUE.name(),
                            EventTypes.ATTESTATION_DUE.name());
            assertThat(records.getLast().json().path("attestBy").asString()).isEqualTo("2091-11-21");
        }
        assertThat(await(clusters.find(id)).version()).isEqualTo(3);
    }

    @Test
    void thoseWhoseLabelHasEndedAreFoundAndWhoIsListedIsKnown() {
        Versioned<Cluster> made = published();
        var label = new Cluster.Label("ecei-2013", "gold", LocalDate.parse("2001-01-31"));
        Change change = Change.byPlatform(Change.What.LABEL_CHANGED, ATTESTED);
        Versioned<Cluster> labelled =
                await(clusters.update(made, new ClusterFact.Updated(made.state().labelled(label, change)), null));

        assertThat(labelled.state().label()).isEqualTo(label);
        assertThat(ended("2001-01-31")).doesNotContain(id);
        assertThat(ended("2001-02-01")).containsExactly(id);
        assertThat(await(clusters.listed(List.of(id, "nobody")).collectList())).containsExactly(id);

        Cluster gone = labelled.state().withdrawn(change);
        await(clusters.update(labelled, new ClusterFact.Withdrawn(gone, ATTESTED), null));
        assertThat(ended("2001-02-01")).isEmpty();
        assertThat(clusters.listed(List.of(id)).collectList().block(LIMIT)).isEmpty();
    }

    private List<String> ended(String day) {
        return await(clusters.labelledUntilBefore(LocalDate.parse(day))
                .map(Versioned::id)
                .collectList());
    }
}
