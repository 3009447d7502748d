package eu.klynge.notification.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** One attempt: signed as of now, timed, and told in a word. */
final class Sending {

    private final Receiver receiver;
    private final Signatures signatures;
    private final Clock clock;

    Sending(Receiver receiver, Signatures signatures, Clock clock) {
        this.receiver = receiver;
        this.signatures = signatures;
        this.clock = clock;
    }

    record Sent(Answer answer, Delivery.Attempt attempt) {}

    Mono<Sent> send(Webhook webhook, String messageId, byte[] body) {
        return Mono.defer(() -> {
            Instant at = clock.instant();
            return receiver.send(URI.create(webhook.url()), signatures.headers(webhook, messageId, body, at), body)
                    .map(answer -> new Sent(
                            answer,
                            new Delivery.Attempt(
                                    at,
                                    answer.word(),
                                    Duration.between(at, clock.instant()).toMillis())));
        });
    }
}
