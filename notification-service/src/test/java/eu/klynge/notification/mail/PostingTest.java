package eu.klynge.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.notification.mail.Letter.State;
import eu.klynge.notification.mail.MailServer.Delivery;
import eu.klynge.notification.mail.MailServer.Envelope;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

class PostingTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final Letters letters = new InMemoryLetters();
    private final InMemorySilences silences = new InMemorySilences();
    private final List<String> sent = new ArrayList<>();
    private Instant now = LettersContract.NOW;
    private final Clock clock = new Ticking();
    private final Suppression suppression = new Suppression(silences, KEY, clock);
    private Composer composer = (letter, link) -> Mono.just(new Composed("Ann", "ann@x.example", "en", "s", "t", "h"));
    private Function<Envelope, Delivery> answer = envelope -> new Delivery.Accepted();

    /** A clock that the test moves. */
    private final class Ticking extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private int round() {
        MailServer server = envelopes -> envelopes.stream().collect(Collectors.toMap(Envelope::letterId, envelope -> {
            sent.add(envelope.letterId());
            return answer.apply(envelope);
        }));
        var links = new UnsubscribeLinks(new UnsubscribeTokens(KEY), new PublicAddress("https://k.example"));
        var posting = new Posting(
                letters,
                (letter, link) -> composer.compose(letter, link),
                server,
                suppression,
                silences,
                links,
                Schedulers.immediate(),
                new MailMeters(new SimpleMeterRegistry()),
                clock);
        return LettersContract.await(posting.round());
    }

    private Letter added() {
        Letter letter = LettersContract.letter();
        LettersContract.await(letters.add(letter));
        return letter;
    }

    private Letter found(Letter letter) {
        return LettersContract.await(letters.find(letter.id()));
    }

    @Test
    void aLetterIsSentOnce() {
        Letter letter = added();

        assertThat(round()).isEqualTo(1);
        assertThat(round()).isZero();
        assertThat(sent).containsExactly(letter.id());
        assertThat(found(letter).state()).isEqualTo(State.SENT);
    }

    @Test
    void aBatchThatTakesLongKeepsItsClaim() {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            Letter letter = added();
            answer = envelope -> {
                for (int seconds = 0; seconds < 120; seconds += 10) {
                    now = now.plusSeconds(10);
                    time.advanceTimeBy(Duration.ofSeconds(10));
                    assertThat(LettersContract.await(letters.claim("another's", 10, now, now.plusSeconds(60))))
                            .isEmpty();
                }
                return new Delivery.Accepted();
            };

            assertThat(round()).isEqualTo(1);
            assertThat(found(letter).state()).isEqualTo(State.SENT);
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    @Test
    void whoDiesAfterTheServersYesSendsAgainUnderTheSameId() {
        Letter letter = added();
        answer = envelope -> {
            throw new IllegalStateException("the process ends here");
        };
        org.assertj.core.api.Assertions.assertThatThrownBy(this::round).isInstanceOf(IllegalStateException.class);
        answer = envelope -> new Delivery.Accepted();

        assertThat(round()).isZero();
        now = now.plus(Posting.CLAIM);
        assertThat(round()).isEqualTo(1);

        assertThat(sent).containsExactly(letter.id(), letter.id());
        assertThat(found(letter).state()).isEqualTo(State.SENT);
    }

    @Test
    void aServerThatIsAwayIsTriedWithGrowingPausesUntilTheEnd() {
        Letter letter = added();
        answer = envelope -> new Delivery.NotNow("away");

        round();
        assertThat(found(letter).state()).isEqualTo(State.RETRYING);
        assertThat(round()).isZero();
        for (int i = 0; i < 10; i++) {
            now = now.plus(Duration.ofHours(24));
            round();
        }

        assertThat(sent).hasSize(11);
        assertThat(found(letter).state()).isEqualTo(State.FAILED);
    }

    @Test
    void aBadAddressIsNotWrittenToAgain() {
        Letter first = added();
        answer = envelope -> new Delivery.Refused(true, "address refused: 550");
        round();
        answer = envelope -> new Delivery.Accepted();
        Letter second = added();
        round();

        assertThat(found(first).state()).isEqualTo(State.FAILED);
        assertThat(found(second).state()).isEqualTo(State.SUPPRESSED);
        assertThat(sent).containsExactly(first.id());
    }

    @Test
    void anUnwantedEmailLeavesItsAddressAlone() {
        added();
        answer = envelope -> new Delivery.Refused(false, "e-mail refused: 554");
        round();

        assertThat(LettersContract.await(suppression.holds("ANN@x.example"))).isFalse();
    }

    @Test
    void whoUnsubscribedGetsNothingMoreOfThatStream() {
        LettersContract.await(silences.mute("stream", "contact", now).thenReturn(true));
        Letter letter = added();
        round();

        assertThat(sent).isEmpty();
        assertThat(found(letter).reason()).isEqualTo("unsubscribed");
    }

    @Test
    void aContactThatIsNotKnownYetIsWaitedForAnHour() {
        composer = (letter, link) -> Mono.empty();
        Letter letter = added();
        round();
        assertThat(found(letter).state()).isEqualTo(State.PENDING);

        now = now.plus(Posting.CONTACT_COMES).plusSeconds(1);
        round();

        assertThat(found(letter).reason()).isEqualTo("no-such-contact");
        assertThat(found(letter).state()).isEqualTo(State.FAILED);
    }

    @Test
    void aLetterThatCannotBeComposedDelaysNoOther() {
        Letter faulty = added();
        Letter sound = added();
        Composer good = composer;
        composer = (letter, link) -> letter.id().equals(faulty.id())
                ? Mono.error(new CannotCompose("The template x lacks its parameter y"))
                : good.compose(letter, link);
        round();

        assertThat(found(faulty).state()).isEqualTo(State.FAILED);
        assertThat(found(sound).state()).isEqualTo(State.SENT);
    }

    @Test
    void aLetterWhoseWordsFailUnexpectedlyIsTriedLaterAndDelaysNoOther() {
        Letter unlucky = added();
        Letter sound = added();
        Composer good = composer;
        composer = (letter, link) -> {
            if (letter.id().equals(unlucky.id())) {
                throw new IllegalStateException("nobody thought of this");
            }
            return good.compose(letter, link);
        };
        round();

        assertThat(found(unlucky).state()).isEqualTo(State.RETRYING);
        assertThat(found(unlucky).reason()).isEqualTo("IllegalStateException");
        assertThat(found(sound).state()).isEqualTo(State.SENT);
    }

    /** Silences without a store. */
    private static final class InMemorySilences implements Silences {

        private final Set<String> mutes = new HashSet<>();
        private final Map<String, String> suppressed = new java.util.HashMap<>();

        @Override
        public Mono<Void> mute(String stream, String contact, Instant at) {
            return Mono.fromRunnable(() -> mutes.add(stream + "/" + contact));
        }

        @Override
        public Mono<Boolean> isMuted(String stream, String contact) {
            return Mono.fromSupplier(() -> mutes.contains(stream + "/" + contact));
        }

        @Override
        public Mono<Void> suppress(String code, String reason, Instant at) {
            return Mono.fromRunnable(() -> suppressed.put(code, reason));
        }

        @Override
        public Mono<Boolean> isSuppressed(String code) {
            return Mono.fromSupplier(() -> suppressed.containsKey(code));
        }

        @Override
        public Mono<Boolean> release(String code) {
            return Mono.fromSupplier(() -> suppressed.remove(code) != null);
        }

        @Override
        public Mono<Void> erase(String contact) {
            return Mono.fromRunnable(() -> mutes.removeIf(mute -> mute.endsWith("/" + contact)));
        }
    }
}
