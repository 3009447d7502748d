package eu.klynge.directory.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.InMemoryClusters;
import eu.klynge.directory.excellence.Phase;
import eu.klynge.directory.excellence.Scheme;
import eu.klynge.directory.excellence.SchemesOfTests;
import eu.klynge.directory.label.LabelRefused.NotDue;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.sweep.Turns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class GrantingTest {

    private static final Scheme SCHEME = SchemesOfTests.EUROPEAN;
    private static final List<String> THREE = List.of("Services", "Strategy", "Finance");
    private static final Caller OPERATOR = new Caller("o", "o", null, Set.of("operator"), Set.of(), Set.of());

    private final InMemoryLabels labels = new InMemoryLabels();
    private final Cluster cluster = LabelExamples.cluster();

    private Label grant(String level, String day, Map<String, Double> scores, List<String> improvements) {
        var clock = Clock.fixed(Instant.parse("2040-01-01T00:00:00Z"), ZoneOffset.UTC);
        Phase phase = SCHEME.phase(level).orElseThrow();
        var assessment = new Assessment(SCHEME.id(), 1, level, LocalDate.parse(day), scores, improvements);
        return Objects.requireNonNull(new Granting(labels, clock)
                        .grant(cluster, SCHEME, phase, assessment, OPERATOR, null)
                        .block(Duration.ofSeconds(10)))
                .state();
    }

    private Label bronze(String day) {
        return grant("bronze", day, all(0), List.of());
    }

    private static Map<String, Double> all(double score) {
        Map<String, Double> scores = new HashMap<>();
        SCHEME.indicators().forEach(indicator -> scores.put(indicator.id(), score));
        return scores;
    }

    private AbstractListAssert<?, ?, String, ObjectAssert<String>> refusals(Runnable grant) {
        try {
            grant.run();
        } catch (NotDue notDue) {
            return assertThat(notDue.faults()).extracting(GrantingTest::text);
        }
        return assertThat(List.<Fault>of()).extracting(GrantingTest::text);
    }

    private static String text(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }

    @Test
    void bronzeIsForWhoeverWasBenchmarked() {
        Label label = bronze("2025-01-15");

        assertThat(label.until()).isEqualTo("2027-01-31");
        assertThat(label.renewableUntil()).isEqualTo("2028-01-31");
        assertThat(label.renewed()).isFalse();
    }

    @Test
    void renewedInItsYearOfGraceItGoesOnFromItsPreviousEnd() {
        bronze("2025-01-15");
        Label renewed = bronze("2028-01-31");

        assertThat(renewed.renewed()).isTrue();
        assertThat(renewed.period().from()).isEqualTo("2027-02-01");
        assertThat(renewed.until()).isEqualTo("2030-01-31");
        assertThat(renewed.earlier()).extracting(Period::until).containsExactly(LocalDate.parse("2027-01-31"));
    }

    @Test
    void oneDayLaterItIsAFirstLabelAgain() {
        bronze("2025-01-15");
        Label again = bronze("2028-02-01");

        assertThat(again.renewed()).isFalse();
        assertThat(again.period().from()).isEqualTo("2028-02-01");
        assertThat(again.until()).isEqualTo("2030-02-28");
    }

    @Test
    void itIsNotRenewedAgainAndAgainAheadOfTime() {
        bronze("2025-01-15");

        refusals(() -> bronze("2026-01-31")).containsExactly("/assessedOn too-early");
        assertThat(bronze("2026-02-01").until()).isEqualTo("2030-01-31");
        refusals(() -> bronze("2026-02-02")).containsExactly("/assessedOn too-early");
    }

    @Test
    void anAssessmentHasTakenPlace() {
        refusals(() -> bronze("2040-01-02")).containsExactly("/assessedOn in-the-future");
    }

    @Test
    void silverNeedsASecondAssessmentIn18To24Months() {
        refusals(() -> grant("silver", "2026-07-15", all(40), THREE)).containsExactly("/level no-first-assessment");
        bronze("2025-01-15");

        refusals(() -> grant("silver", "2026-06-15", all(40), THREE)).containsExactly("/assessedOn too-early");
        refusals(() -> grant("silver", "2027-02-15", all(40), THREE)).containsExactly("/assessedOn too-late");
        assertThat(grant("silver", "2026-07-15", all(40), THREE).until()).isEqualTo("2028-07-31");
    }

    @Test
    void theSecondAssessmentMayHaveRenewedBronzeFirst() {
        bronze("2025-01-15");
        bronze("2026-12-01");

        assertThat(grant("silver", "2026-12-01", all(40), THREE).level()).isEqualTo("silver");
    }

    @Test
    void silverNeedsThreeImprovementsAndEveryBaseline() {
        bronze("2025-01-15");
        Map<String, Double> scores = all(40);
        scores.put("2.5", 39.9);
        scores.put("3.1", 0.0);

        refusals(() -> grant("silver", "2026-08-01", scores, THREE.subList(0, 2)))
                .containsExactly("/improvements too-few-improvements", "/scores/2.5 below-baseline");
    }

    @Test
    void aRenewedSilverNeedsNoOtherFirstAssessment() {
        bronze("2025-01-15");
        grant("silver", "2026-08-01", all(40), THREE);

        assertThat(grant("silver", "2029-08-31", all(40), THREE).until()).isEqualTo("2031-08-31");
    }

    @Test
    void goldNeedsEveryThresholdAndEightyPerCent() {
        assertThat(grant("gold", "2026-08-01", all(80), List.of()).level()).isEqualTo("gold");
        Map<String, Double> oneBelow = all(93);
        oneBelow.put("5.3", 59.9);

        refusals(() -> grant("gold", "2028-08-01", oneBelow, List.of())).containsExactly("/scores/5.3 below-threshold");
        refusals(() -> grant("gold", "2028-08-01", all(79.9), List.of())).containsExactly("/scores total-too-low");
    }

    @Test
    void nobodyGrantsToAnOrganisationOfTheirOwn() {
        var editor =
                new Caller("e", "e", null, Set.of("operator", "cluster-manager"), Set.of(), Set.of(cluster.slug()));
        var assessment = new Assessment(SCHEME.id(), 1, "bronze", LocalDate.parse("2025-01-15"), Map.of(), List.of());

        assertThatThrownBy(() -> new Granting(labels, Clock.systemUTC())
                        .grant(cluster, SCHEME, SCHEME.phases().getFirst(), assessment, editor, null)
                        .block(Duration.ofSeconds(10)))
                .isInstanceOf(LabelRefused.OwnOrganisation.class);
    }

    private void revoke(String level) {
        var revoking = new Revoking(labels, Clock.systemUTC());
        String id = Granting.id(cluster.id(), SCHEME.id(), level);
        revoking.decidable(id, OPERATOR)
                .flatMap(found -> revoking.revoke(found, null, Revocation.Reason.ENTERED_BY_MISTAKE, null))
                .block(Duration.ofSeconds(10));
    }

    @Test
    void afterARevocationItIsAFirstLabelAgainAndTheRevokedPeriodIsForgotten() {
        bronze("2025-01-15");
        revoke("bronze");
        Label again = bronze("2025-02-01");

        assertThat(again.renewed()).isFalse();
        assertThat(again.revoked()).isNull();
        assertThat(again.period().from()).isEqualTo("2025-02-01");
        assertThat(again.earlier()).isEmpty();
    }

    @Test
    void aRevokedRenewalLeavesThePeriodsBeforeIt() {
        bronze("2025-01-15");
        bronze("2027-01-10");
        revoke("bronze");

        assertThat(bronze("2027-02-01").earlier())
                .extracting(Period::assessedOn)
                .containsExactly(LocalDate.parse("2025-01-15"));
    }

    @Test
    void aRevokedBronzeIsNoFirstAssessmentForSilver() {
        bronze("2025-01-15");
        revoke("bronze");

        refusals(() -> grant("silver", "2026-07-15", all(40), THREE)).containsExactly("/level no-first-assessment");
    }

    @Test
    void nobodyIsRemindedOfARevokedLabel() {
        bronze("2025-01-15");
        revoke("bronze");

        assertThat(told(
                        new Reminding(labels, showing(Clock.systemUTC()), new NobodysTurn(), Clock.systemUTC()),
                        "2026-01-31"))
                .isZero();
    }

    @Test
    void whatIsValidTodayMayBeInItsGraceTomorrowAndLapsedAYearOn() {
        Label label = bronze("2025-01-15");

        assertThat(label.on(LocalDate.parse("2027-01-31"))).isEqualTo(Label.Status.VALID);
        assertThat(label.on(LocalDate.parse("2027-02-01"))).isEqualTo(Label.Status.RENEWABLE);
        assertThat(label.on(LocalDate.parse("2028-01-31"))).isEqualTo(Label.Status.RENEWABLE);
        assertThat(label.on(LocalDate.parse("2028-02-01"))).isEqualTo(Label.Status.LAPSED);
    }

    @Test
    void remindersAreToldOnceAndAgainAfterARenewal() {
        bronze("2025-01-15");
        var reminding = new Reminding(labels, showing(Clock.systemUTC()), new NobodysTurn(), Clock.systemUTC());

        assertThat(told(reminding, "2026-01-30")).isZero();
        assertThat(told(reminding, "2026-01-31")).isEqualTo(1);
        assertThat(told(reminding, "2026-02-01")).isZero();
        assertThat(told(reminding, "2026-07-31")).isEqualTo(1);
        bronze("2026-08-01");
        assertThat(told(reminding, "2026-10-31")).isZero();
        assertThat(told(reminding, "2029-01-31")).isEqualTo(1);
        assertThat(labels.facts.stream().filter(LabelFact.Expiring.class::isInstance))
                .extracting(fact -> ((LabelFact.Expiring) fact).months())
                .containsExactly(12, 6, 12);
    }

    private Showing showing(Clock clock) {
        return LabelExamples.showing(labels, new InMemoryClusters(), clock);
    }

    private static @Nullable Long told(Reminding reminding, String day) {
        return reminding.remind(LocalDate.parse(day)).block(Duration.ofSeconds(10));
    }

    @Test
    void whileItIsAnothersTurnNothingIsTold() {
        bronze("2025-01-15");

        Clock clock = Clock.fixed(Instant.parse("2026-12-31T12:00:00Z"), ZoneOffset.UTC);
        assertThat(new Reminding(labels, showing(clock), new NobodysTurn(), clock)
                        .daily()
                        .block(Duration.ofSeconds(10)))
                .isZero();
        assertThat(labels.facts).noneMatch(LabelFact.Expiring.class::isInstance);
    }

    /** It is always another's. */
    private static final class NobodysTurn implements Turns {

        @Override
        public Mono<Boolean> take(String task, Instant now, Instant until) {
            return Mono.just(false);
        }

        @Override
        public Mono<Void> keep(String task, Instant until) {
            return Mono.empty();
        }
    }
}
