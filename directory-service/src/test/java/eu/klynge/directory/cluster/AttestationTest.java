package eu.klynge.directory.cluster;

import static eu.klynge.directory.cluster.Entries.EDITOR;
import static eu.klynge.directory.cluster.Entries.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.registration.Examples;
import eu.klynge.kit.sweep.Turns;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class AttestationTest {

    private static final Instant A_YEAR_ON = Instant.parse("2027-11-21T10:00:00Z");

    private final InMemoryClusters clusters = new InMemoryClusters();
    private final Clock clock = Clock.fixed(A_YEAR_ON, ZoneOffset.UTC);
    private final Attestation attestation = new Attestation(new Editors(clusters), clusters, clock);

    @BeforeEach
    void publish() {
        clusters.create(new ClusterFact.Published(
                        Entries.entry("c1", "odense-robotics", Entries.statement(Examples.example()))))
                .block();
    }

    private Cluster entry() {
        return Objects.requireNonNull(clusters.find("c1").block()).state();
    }

    @Test
    void twelveMonthsToTheMomentAreTooLong() {
        assertThat(attestation.sweep(A_YEAR_ON.minusMillis(1)).block()).isZero();
        assertThat(entry().isStale()).isFalse();

        assertThat(attestation.sweep(A_YEAR_ON).block()).isEqualTo(1);
        assertThat(entry().isStale()).isTrue();
        assertThat(clusters.facts.getLast()).isInstanceOf(ClusterFact.Updated.class);
    }

    @Test
    void aStaleEntryIsToldOfOnce() {
        attestation.sweep(A_YEAR_ON).block();

        assertThat(attestation.sweep(A_YEAR_ON.plusSeconds(86_400)).block()).isZero();
        assertThat(clusters.facts).hasSize(2);
    }

    @Test
    void oneClickMakesItFreshAgain() {
        attestation.sweep(A_YEAR_ON).block();

        assertThat(attestation.attest("c1", new Attempt(EDITOR, 2L)).block()).isEqualTo(3);

        assertThat(entry().isStale()).isFalse();
        assertThat(entry().attestedAt()).isEqualTo(A_YEAR_ON);
        assertThat(entry().change().by()).isEqualTo("e1");
    }

    @Test
    void aStrangersClickIsNone() {
        assertThatThrownBy(() ->
                        attestation.attest("c1", new Attempt(STRANGER, 1L)).block())
                .isInstanceOf(ClusterRefused.NotYours.class);
    }

    @Test
    void manyAreMarkedInOneSweep() {
        for (int i = 0; i < 1200; i++) {
            clusters.create(new ClusterFact.Published(
                            Entries.entry("x" + i, "x" + i, Entries.statement(Examples.example()))))
                    .block();
        }

        assertThat(attestation.sweep(A_YEAR_ON).block()).isEqualTo(1201);
    }

    @Test
    void oneThatSomebodyIsAtEndsNoSweepAndKeepsNoneGoing() {
        for (int i = 0; i < 600; i++) {
            clusters.create(new ClusterFact.Published(
                            Entries.entry("x" + i, "x" + i, Entries.statement(Examples.example()))))
                    .block();
        }
        clusters.busy.add("x0");

        assertThat(attestation.sweep(A_YEAR_ON).block()).isEqualTo(600);
        clusters.busy.clear();
        assertThat(attestation.sweep(A_YEAR_ON).block()).isEqualTo(1);
    }

    @Test
    void ofTwoInstancesOneSweeps() {
        var turns = new OneTurn();
        var reminders = new AttestationReminders(clusters);
        var first = new StaleEntries(attestation, reminders, turns, clock);
        var second = new StaleEntries(attestation, reminders, turns, clock);

        assertThat(first.daily().block()).isEqualTo(1);
        assertThat(second.daily().block()).isNull();
    }

    private static final class OneTurn implements Turns {

        private final Map<String, Instant> until = new HashMap<>();

        @Override
        public Mono<Boolean> take(String task, Instant now, Instant end) {
            return Mono.fromSupplier(() -> {
                boolean free = !until.getOrDefault(task, Instant.MIN).isAfter(now);
                if (free) {
                    until.put(task, end);
                }
                return free;
            });
        }

        @Override
        public Mono<Void> keep(String task, Instant end) {
            return Mono.fromRunnable(() -> until.put(task, end));
        }
    }
}
