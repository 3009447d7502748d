package eu.klynge.directory.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.registration.Examples;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

/** The entry was attested on 21 November 2026. */
class AttestationRemindersTest {

    private final InMemoryClusters clusters = new InMemoryClusters();
    private final AttestationReminders reminders = new AttestationReminders(clusters);

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(5)));
    }

    private long toldOn(String day) {
        return await(reminders.remind(Instant.parse(day + "T12:00:00Z")));
    }

    private List<Integer> told() {
        return clusters.facts.stream()
                .filter(ClusterFact.AttestationDue.class::isInstance)
                .map(fact -> ((ClusterFact.AttestationDue) fact).months())
                .toList();
    }

    private Cluster entry() {
        return await(clusters.find("c1")).state();
    }

    @BeforeEach
    void publish() {
        await(clusters.create(new ClusterFact.Published(
                Entries.entry("c1", "odense-robotics", Entries.statement(Examples.example())))));
    }

    @Test
    void itIsToldThreeMonthsBeforeAndOneEachOnce() {
        assertThat(toldOn("2027-08-20")).isZero();
        assertThat(toldOn("2027-08-21")).isEqualTo(1);
        assertThat(toldOn("2027-08-22")).isZero();
        assertThat(toldOn("2027-10-20")).isZero();
        assertThat(toldOn("2027-10-21")).isEqualTo(1);
        assertThat(toldOn("2027-11-20")).isZero();

        assertThat(told()).containsExactly(3, 1);
        assertThat(clusters.facts.getLast())
                .isEqualTo(new ClusterFact.AttestationDue(entry(), LocalDate.parse("2027-11-21"), 1));
    }

    @Test
    void whoeverWasAwayIsToldTheLatestAlone() {
        assertThat(toldOn("2027-11-01")).isEqualTo(1);
        assertThat(told()).containsExactly(1);
    }

    @Test
    void onTheLastDayItIsTooLateForReminders() {
        assertThat(toldOn("2027-11-21")).isZero();
    }

    @Test
    void anAttestationBeginsTheYearAnew() {
        toldOn("2027-08-21");
        Clock autumn = Clock.fixed(Instant.parse("2027-09-01T10:00:00Z"), ZoneOffset.UTC);
        await(new Attestation(new Editors(clusters), clusters, autumn).attest("c1", new Attempt(Entries.EDITOR, 2L)));

        assertThat(toldOn("2027-10-21")).isZero();
        assertThat(toldOn("2028-06-01")).isEqualTo(1);
        assertThat(told()).containsExactly(3, 3);
    }

    @Test
    void nothingThatIsPublicChanges() {
        ClusterView before = ClusterView.of(entry());
        toldOn("2027-08-21");

        assertThat(ClusterView.of(entry())).isEqualTo(before);
        assertThat(entry().change().what()).isEqualTo(Change.What.ATTESTATION_DUE);
        assertThat(entry().change().by()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2027-05-31, 2027-02-27, ", "2027-05-31, 2027-02-28, 3", "2028-02-29, 2028-01-29, 1"})
    void monthsThatAreShorterEndOnTheirLastDay(LocalDate attestBy, LocalDate today, Integer months) {
        assertThat(AttestationReminders.due(attestBy, today, null).orElse(null)).isEqualTo(months);
    }
}
