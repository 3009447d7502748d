package eu.klynge.notification.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.kit.crash.CrashPoints;
import eu.klynge.notification.mail.Letter.State;
import eu.klynge.notification.mail.MailServer.Delivery;
import eu.klynge.notification.mail.MailServer.Envelope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Sends what is due, a batch at a time. Between the server's yes and our mark lies a moment: who dies in it sends again,
 * under the same Message-ID.
 */
final class Posting {

    /** Renewed while a batch is under way, so that what a dead process had claimed is free again soon. */
    static final Duration CLAIM = Duration.ofSeconds(30);

    private static final Duration RENEWAL = Duration.ofSeconds(10);

    /** How long we wait for a contact that a registration's event was faster than. */
    static final Duration CONTACT_COMES = Duration.ofHours(1);

    private static final int BATCH = 25;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final Letters letters;
    private final Composer composer;
    private final MailServer server;
    private final Suppression suppression;
    private final Silences silences;
    private final UnsubscribeLinks links;
    private final Scheduler threads;
    private final MailMeters meters;
    private final Clock clock;

    Posting(
            Letters letters,
            Composer composer,
            MailServer server,
            Suppression suppression,
            Silences silences,
            UnsubscribeLinks links,
            Scheduler threads,
            MailMeters meters,
            Clock clock) {
        this.letters = letters;
        this.composer = composer;
        this.server = server;
        this.suppression = suppression;
        this.silences = silences;
        this.links = links;
        this.threads = threads;
        this.meters = meters;
        this.clock = clock;
    }

    /** How many letters this round took; 0 when nothing is due. */
    Mono<Integer> round() {
        String claim = UuidCreator.getTimeOrderedEpoch().toString();
        Instant now = clock.instant();
        return letters.claim(claim, BATCH, now, now.plus(CLAIM)).flatMap(batch -> holding(claim, post(batch, claim)));
    }

    private Mono<Integer> post(List<Letter> batch, String claim) {
        return Flux.fromIterable(batch)
                .concatMap(letter -> envelope(letter, claim))
                .collectList()
                .flatMap(envelopes -> send(batch, envelopes, claim))
                .thenReturn(batch.size());
    }

    private Mono<Integer> holding(String claim, Mono<Integer> work) {
        return Mono.using(
                () -> Flux.interval(RENEWAL)
                        .onBackpressureDrop()
                        .concatMap(tick -> letters.renew(claim, clock.instant().plus(CLAIM))
                                .onErrorComplete())
                        .subscribe(),
                renewals -> work,
                Disposable::dispose);
    }

    private Mono<Envelope> envelope(Letter letter, String claim) {
        return silences.isMuted(letter.stream(), letter.contact())
                .flatMap(muted -> muted
                        ? conclude(letter, claim, State.SUPPRESSED, "unsubscribed")
                                .then(Mono.empty())
                        : composed(letter, claim));
    }

    private Mono<Envelope> composed(Letter letter, String claim) {
        return Mono.defer(() -> composer.compose(letter, language -> links.of(letter, language)))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(
                        content -> content.isEmpty() ? unknown(letter, claim) : permitted(letter, claim, content.get()))
                .onErrorResume(
                        CannotCompose.class,
                        faulty -> conclude(letter, claim, State.FAILED, String.valueOf(faulty.getMessage()))
                                .then(Mono.empty()))
                // Whatever else it is, it is this letter's: the rest of the batch does not wait for it.
                .onErrorResume(failure ->
                        later(letter, claim, failure.getClass().getSimpleName()).then(Mono.empty()));
    }

    private Mono<Envelope> permitted(Letter letter, String claim, Composed content) {
        return suppression
                .holds(content.address())
                .flatMap(bad -> bad
                        ? conclude(letter, claim, State.SUPPRESSED, "address-suppressed")
                                .then(Mono.empty())
                        : Mono.just(new Envelope(letter.id(), content, links.of(letter, content.language()))));
    }

    private Mono<Envelope> unknown(Letter letter, String claim) {
        boolean inVain = letter.createdAt().plus(CONTACT_COMES).isBefore(clock.instant());
        return (inVain
                        ? conclude(letter, claim, State.FAILED, "no-such-contact")
                        : letters.postpone(
                                letter,
                                claim,
                                letter.attempts(),
                                "contact-not-known-yet",
                                clock.instant().plus(LOOK_AGAIN)))
                .then(Mono.empty());
    }

    private Mono<Void> send(List<Letter> batch, List<Envelope> envelopes, String claim) {
        if (envelopes.isEmpty()) {
            return Mono.empty();
        }
        return Mono.fromCallable(() -> {
                    CrashPoints.reached("mail.before-send");
                    Map<String, Delivery> deliveries = server.deliver(envelopes);
                    CrashPoints.reached("mail.after-send");
                    return deliveries;
                })
                .subscribeOn(threads)
                .flatMapMany(deliveries -> Flux.fromIterable(envelopes)
                        .concatMap(envelope ->
                                outcome(letter(batch, envelope), envelope, claim, deliveries.get(envelope.letterId()))))
                .then();
    }

    private static Letter letter(List<Letter> batch, Envelope envelope) {
        return batch.stream()
                .filter(each -> each.id().equals(envelope.letterId()))
                .findFirst()
                .orElseThrow();
    }

    private Mono<Void> outcome(Letter letter, Envelope envelope, String claim, @Nullable Delivery delivery) {
        return switch (delivery) {
            case null -> letters.postpone(letter, claim, letter.attempts(), "no-time-left", clock.instant());
            case Delivery.Accepted ignored -> conclude(letter, claim, State.SENT, null);
            case Delivery.Refused(boolean addressIsBad, String reason) ->
                (addressIsBad ? suppression.suppress(envelope.content().address(), "refused") : Mono.<Void>empty())
                        .then(conclude(letter, claim, State.FAILED, reason));
            case Delivery.NotNow(String reason) -> later(letter, claim, reason);
        };
    }

    private Mono<Void> later(Letter letter, String claim, String reason) {
        int attempts = letter.attempts() + 1;
        meters.count(State.RETRYING);
        return Pauses.after(attempts)
                .map(pause -> letters.postpone(
                        letter, claim, attempts, reason, clock.instant().plus(pause)))
                .orElseGet(() -> conclude(letter, claim, State.FAILED, reason));
    }

    private Mono<Void> conclude(Letter letter, String claim, State state, @Nullable String reason) {
        meters.count(state);
        return letters.conclude(letter, claim, state, reason, clock.instant());
    }
}
