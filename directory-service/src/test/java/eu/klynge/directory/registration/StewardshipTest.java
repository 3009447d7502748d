package eu.klynge.directory.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.registration.RegistrationFact.Accepted;
import eu.klynge.directory.registration.RegistrationFact.Submitted;
import eu.klynge.directory.registration.RegistrationRefused.AlreadyDecided;
import eu.klynge.directory.registration.RegistrationRefused.AnotherCountry;
import eu.klynge.directory.registration.RegistrationRefused.NoSuchRegistration;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.store.StaleVersion;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class StewardshipTest {

    private static final Caller DANISH = new Caller("s1", "ann", null, Set.of("steward"), Set.of("DK"), Set.of());
    private static final Caller SWEDISH = new Caller("s2", "bo", null, Set.of("steward"), Set.of("SE"), Set.of());

    private final InMemoryRegistrations registrations = new InMemoryRegistrations();
    private final List<Registration> heard = new ArrayList<>();
    private final Stewardship stewardship = new Stewardship(
            registrations,
            accepted -> Mono.fromRunnable(() -> heard.add(accepted)),
            Clock.fixed(Examples.NOW, ZoneOffset.UTC));

    @BeforeEach
    void submitTwo() {
        for (String id : List.of("r1", "r2")) {
            Registration registration = Examples.submitted(id);
            registrations
                    .create(registration, new Submitted(registration), null)
                    .block();
        }
    }

    private Outcome carryOut(String id, long version, StewardCommand command, Caller steward) {
        return Objects.requireNonNull(
                stewardship.carryOut(id, version, command, steward, null).block());
    }

    @Test
    void acceptanceNamesTheClusterAndIsHeardOfAtOnce() {
        Outcome outcome = carryOut("r1", 1, new StewardCommand.Accept(), DANISH);

        assertThat(outcome.state()).isEqualTo("accepted");
        assertThat(outcome.version()).isEqualTo(2);
        assertThat(outcome.slug()).isEqualTo("odense-robotics");
        assertThat(heard).extracting(Registration::clusterId).containsExactly(outcome.clusterId());
        assertThat(registrations.facts.getLast()).isInstanceOf(Accepted.class);
    }

    @Test
    void theSecondClusterOfANameGetsANumber() {
        carryOut("r1", 1, new StewardCommand.Accept(), DANISH);

        assertThat(carryOut("r2", 1, new StewardCommand.Accept(), DANISH).slug())
                .isEqualTo("odense-robotics-2");
    }

    @Test
    void aLostHeadStartDoesNotLoseTheAcceptance() {
        var deaf = new Stewardship(
                registrations,
                accepted -> Mono.error(new IllegalStateException("away")),
                Clock.fixed(Examples.NOW, ZoneOffset.UTC));

        Outcome outcome = deaf.carryOut("r1", 1L, new StewardCommand.Accept(), DANISH, null)
                .block();

        assertThat(Objects.requireNonNull(outcome).state()).isEqualTo("accepted");
    }

    @Test
    void aStewardOfAnotherCountryMayNot() {
        assertThatThrownBy(() -> carryOut("r1", 1, new StewardCommand.Accept(), SWEDISH))
                .isInstanceOf(AnotherCountry.class);
    }

    @Test
    void aDecisionIsFinal() {
        carryOut("r1", 1, new StewardCommand.Reject("no members"), DANISH);

        assertThatThrownBy(() -> carryOut("r1", 2, new StewardCommand.Accept(), DANISH))
                .isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void whoDecidesOnAnOldVersionIsStale() {
        carryOut("r1", 1, new StewardCommand.TakeIntoReview(), DANISH);

        assertThatThrownBy(() -> carryOut("r1", 1, new StewardCommand.Accept(), DANISH))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void aRepeatedCommandHearsItsFirstOutcome() {
        IdempotencyKey key = IdempotencyKey.of("k", "ann", "accept r1");

        Outcome first = stewardship
                .carryOut("r1", 1L, new StewardCommand.Accept(), DANISH, key)
                .block();
        Outcome again = stewardship
                .carryOut("r1", 1L, new StewardCommand.Accept(), DANISH, key)
                .block();

        assertThat(again).isEqualTo(first);
        assertThat(heard).hasSize(1);
    }

    @Test
    void aKeyIsNotGoodForAnotherCommand() {
        stewardship
                .carryOut("r1", 1L, new StewardCommand.Accept(), DANISH, IdempotencyKey.of("k", "ann", "accept r1"))
                .block();

        assertThatThrownBy(() -> stewardship
                        .carryOut(
                                "r1",
                                2L,
                                new StewardCommand.Reject("x"),
                                DANISH,
                                IdempotencyKey.of("k", "ann", "reject r1"))
                        .block())
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void changesAreAskedForAndAnswered() {
        carryOut("r1", 1, new StewardCommand.RequestChanges("Which members?"), DANISH);
        var applications = new Applications(registrations, Clock.fixed(Examples.NOW, ZoneOffset.UTC));
        assertThat(Objects.requireNonNull(applications.look("r1").block())
                        .state()
                        .note())
                .isEqualTo("Which members?");

        var answered = applications
                .resubmit("r1", 2, Examples.sound(Examples.with("/name", "\"Odense Robots\"")))
                .block();

        Registration state = Objects.requireNonNull(answered).state();
        assertThat(state.state()).isEqualTo(State.SUBMITTED);
        assertThat(state.organisation().name()).isEqualTo("Odense Robots");
        assertThat(state.history())
                .extracting(HistoryEntry::state)
                .containsExactly(State.SUBMITTED, State.CHANGES_REQUESTED, State.SUBMITTED);
    }

    @Test
    void aStewardListsTheOwnCountriesOnly() {
        assertThat(stewardship.list(DANISH, null, null, null, 10).count().block())
                .isEqualTo(2);
        assertThat(stewardship.list(SWEDISH, null, null, null, 10).count().block())
                .isZero();
        assertThatThrownBy(() -> stewardship.list(SWEDISH, null, "DK", null, 10).blockLast())
                .isInstanceOf(AnotherCountry.class);
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        assertThatThrownBy(() -> carryOut("r9", 1, new StewardCommand.Accept(), DANISH))
                .isInstanceOf(NoSuchRegistration.class);
    }

    @Test
    void twoSubmissionsUnderOneKeyAreOne() {
        var applications = new Applications(registrations, Clock.fixed(Examples.NOW, ZoneOffset.UTC));
        IdempotencyKey key = IdempotencyKey.of("k", "anonymous", "body");

        Outcome first =
                applications.submit(Examples.sound(Examples.example()), key).block();
        Outcome again =
                applications.submit(Examples.sound(Examples.example()), key).block();

        assertThat(again).isEqualTo(first);
        assertThat(registrations.facts).hasSize(3);
    }
}
