package eu.klynge.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.notification.mail.Letter.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What every keeper of letters does. */
public interface LettersContract {

    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    Instant LATER = NOW.plus(Duration.ofMinutes(5));

    Letters letters();

    static Letter letter() {
        return Letter.pending(
                UUID.randomUUID().toString(),
                "contact",
                "stream",
                new Matter("cluster-updated", Map.of("cluster", "Odense.Robotics $1")),
                List.of(new Matter("cluster-withdrawn", Map.of("country", "DK"))),
                "da",
                NOW);
    }

    static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(10)));
    }

    @Test
    default void aLetterIsAddedOnce() {
        Letter letter = letter();

        assertThat(await(letters().add(letter))).isTrue();
        assertThat(await(letters().add(letter))).isFalse();
        assertThat(await(letters().find(letter.id()))).isEqualTo(letter);
    }

    @Test
    default void aClaimIsOnesOwnUntilItEnds() {
        Letter letter = letter();
        await(letters().add(letter));

        assertThat(await(letters().claim("one", 10, NOW, LATER))).containsExactly(letter);
        assertThat(await(letters().claim("two", 10, NOW, LATER))).isEmpty();
        assertThat(await(letters().claim("three", 10, LATER, LATER.plusSeconds(60))))
                .containsExactly(letter);
    }

    @Test
    default void aClaimThatIsRenewedLastsLongerAndALetterThatIsOverStaysOver() {
        Letter letter = letter();
        Letter over = letter();
        await(letters().add(letter));
        await(letters().add(over));
        await(letters().claim("one", 10, NOW, LATER));
        letters().conclude(over, "one", State.SENT, null, NOW).block();

        letters().renew("one", LATER.plusSeconds(30)).block();

        assertThat(await(letters().claim("two", 10, LATER, LATER.plusSeconds(90))))
                .isEmpty();
        assertThat(await(letters().claim("three", 10, LATER.plusSeconds(30), LATER.plusSeconds(90))))
                .containsExactly(letter);
    }

    @Test
    default void whoseClaimHasGoneChangesNothing() {
        Letter letter = letter();
        await(letters().add(letter));
        await(letters().claim("slow", 10, NOW, LATER));
        await(letters().claim("next", 10, LATER, LATER.plusSeconds(60)));

        letters().conclude(letter, "slow", State.FAILED, "late", LATER).block();

        assertThat(await(letters().find(letter.id())).state()).isEqualTo(State.PENDING);
    }

    @Test
    default void aConcludedLetterSaysNothingAnyMoreAndIsNeverDue() {
        Letter letter = letter();
        await(letters().add(letter));
        await(letters().claim("one", 10, NOW, LATER));

        letters().conclude(letter, "one", State.SENT, null, NOW).block();

        Letter ended = await(letters().find(letter.id()));
        assertThat(ended.state()).isEqualTo(State.SENT);
        assertThat(ended.matter()).isEqualTo(new Matter("cluster-updated", Map.of()));
        assertThat(ended.items()).isEmpty();
        assertThat(await(letters().claim("two", 10, LATER.plus(Duration.ofDays(9)), LATER.plus(Duration.ofDays(10)))))
                .isEmpty();
        assertThat(await(letters().counts())).containsEntry(State.SENT, 1L);
    }

    @Test
    default void aPostponedLetterIsDueAgainAtItsTime() {
        Letter letter = letter();
        await(letters().add(letter));
        await(letters().claim("one", 10, NOW, LATER));

        letters().postpone(letter, "one", 1, "away", NOW.plusSeconds(30)).block();

        assertThat(await(letters().claim("two", 10, NOW.plusSeconds(29), LATER)))
                .isEmpty();
        assertThat(await(letters().claim("two", 10, NOW.plusSeconds(30), LATER)))
                .singleElement()
                .satisfies(again -> {
                    assertThat(again.state()).isEqualTo(State.RETRYING);
                    assertThat(again.attempts()).isEqualTo(1);
                    assertThat(again.matter()).isEqualTo(letter.matter());
                });
    }

    @Test
    default void anErasedContactsLettersEnd() {
        Letter letter = letter();
        await(letters().add(letter));
        await(letters().claim("one", 10, NOW, LATER));

        letters().erase("contact", NOW).block();
        letters().conclude(letter, "one", State.SENT, null, NOW).block();

        Letter ended = await(letters().find(letter.id()));
        assertThat(ended.state()).isEqualTo(State.SUPPRESSED);
        assertThat(ended.matter().parameters()).isEmpty();
    }

    @Test
    default void whatEndedIsSweptAndWhatWaitsIsNot() {
        Letter ended = letter();
        await(letters().add(ended));
        await(letters().claim("one", 10, NOW, LATER));
        letters().conclude(ended, "one", State.FAILED, "refused", NOW).block();
        Letter waits = letter();
        await(letters().add(waits));

        assertThat(await(letters().sweep(NOW.plusSeconds(1)))).isEqualTo(1);
        assertThat(letters().find(ended.id()).blockOptional()).isEmpty();
        assertThat(letters().find(waits.id()).blockOptional()).isPresent();
    }

    @Test
    default void aBouncedLetterHasFailedAfterAll() {
        Letter letter = letter();
        await(letters().add(letter));
        await(letters().claim("one", 10, NOW, LATER));
        letters().conclude(letter, "one", State.SENT, null, NOW).block();

        letters().bounced(letter.id(), "bounced: 5.1.1").block();

        Letter bounced = await(letters().find(letter.id()));
        assertThat(bounced.state()).isEqualTo(State.FAILED);
        assertThat(bounced.reason()).isEqualTo("bounced: 5.1.1");
    }
}
