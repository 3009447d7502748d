package eu.klynge.directory.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.label.LabelRefused.AlreadyRevoked;
import eu.klynge.directory.label.Revocation.Reason;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RevokingTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Caller DANISH = steward("DK", Set.of());

    private final InMemoryLabels labels = new InMemoryLabels();
    private final Revoking revoking = new Revoking(labels, Clock.fixed(NOW, ZoneOffset.UTC));
    private final LabelFact.Granted granted = LabelExamples.granted("c1", "gold", LocalDate.parse("2027-11-30"));

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(5)));
    }

    private static Caller steward(String country, Set<String> organisations) {
        return new Caller("s", "s", null, Set.of("steward", "cluster-manager"), Set.of(country), organisations);
    }

    private static IdempotencyKey key(String content) {
        return Objects.requireNonNull(IdempotencyKey.of("once", "s", content));
    }

    private Versioned<Label> revoke(Caller who, @Nullable Long version, Reason reason, @Nullable IdempotencyKey key) {
        return await(revoking.decidable(granted.label().id(), who)
                .flatMap(found -> revoking.revoke(found, version, reason, key)));
    }

    @BeforeEach
    void grant() {
        await(labels.create(granted, null));
    }

    @Test
    void aRevokedLabelSaysWhyAndSinceWhen() {
        Label revoked = revoke(DANISH, 1L, Reason.WRONG_EVIDENCE, null).state();

        assertThat(revoked.revoked()).isEqualTo(new Revocation(Reason.WRONG_EVIDENCE, NOW));
        assertThat(revoked.on(LocalDate.parse("2026-11-22"))).isEqualTo(Label.Status.REVOKED);
        assertThat(labels.facts.getLast())
                .isEqualTo(new LabelFact.Revoked(revoked, new Revocation(Reason.WRONG_EVIDENCE, NOW)));
    }

    @Test
    void theSameKeyRevokesOnceAndAnotherRequestUnderItIsRefused() {
        Versioned<Label> first = revoke(DANISH, 1L, Reason.GIVEN_UP, key("a"));

        assertThat(revoke(DANISH, 1L, Reason.GIVEN_UP, key("a")).version()).isEqualTo(first.version());
        assertThat(labels.facts).hasSize(2);
        assertThatThrownBy(() -> revoke(DANISH, 1L, Reason.RULES_BROKEN, key("b")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whatIsRevokedIsNotRevokedAgain() {
        revoke(DANISH, null, Reason.GIVEN_UP, null);

        assertThatThrownBy(() -> revoke(DANISH, null, Reason.RULES_BROKEN, null))
                .isInstanceOf(AlreadyRevoked.class);
    }

    @Test
    void whoHasReadAnEarlierVersionIsTold() {
        await(labels.update(
                await(labels.find(granted.label().id())),
                new LabelFact.Expiring(granted.label().withReminder(12), 12),
                null));

        assertThatThrownBy(() -> revoke(DANISH, 1L, Reason.GIVEN_UP, null)).isInstanceOf(StaleVersion.class);
        assertThat(revoke(DANISH, 2L, Reason.GIVEN_UP, null).state().reminded()).isEqualTo(12);
    }

    @Test
    void stewardsOfOtherCountriesAndEditorsOfTheHolderRevokeNothing() {
        assertThatThrownBy(() -> revoke(steward("SE", Set.of()), null, Reason.GIVEN_UP, null))
                .isInstanceOf(LabelRefused.NotYourCountry.class);
        assertThatThrownBy(() -> revoke(steward("DK", Set.of("slug")), null, Reason.GIVEN_UP, null))
                .isInstanceOf(LabelRefused.OwnOrganisation.class);
        assertThatThrownBy(() -> await(revoking.decidable("unknown", DANISH)))
                .isInstanceOf(LabelRefused.NoSuchLabel.class);
    }
}
