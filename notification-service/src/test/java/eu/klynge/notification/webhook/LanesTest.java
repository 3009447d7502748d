package eu.klynge.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import eu.klynge.notification.feed.Entry;
import eu.klynge.notification.feed.FeedFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Many receivers at once, in a time that stands still: what happens here takes none. */
class LanesTest {

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
    private static final int MANY = 1_000;
    private static final String GONE = "gone";

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Secrets secrets = new Secrets("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final List<String> asked = new ArrayList<>();
    private Lanes lanes;

    @BeforeEach
    void start() {
        VirtualTimeScheduler.getOrSet();
        var sending = new Sending(
                (url, headers, body) -> {
                    asked.add(url.getHost());
                    return url.getHost().startsWith("dead") ? Mono.never() : Mono.just(ok());
                },
                new Signatures(secrets),
                clock);
        var webhooks = new ByName();
        var batches = new Batches(webhooks, deliveries, sending, new SimpleMeterRegistry(), clock);
        lanes = new Lanes(webhooks, deliveries, new Free(), batches, clock);
        lanes.start();
    }

    @AfterEach
    void stop() {
        lanes.stop();
        VirtualTimeScheduler.reset();
    }

    private static Answer ok() {
        return new Answer.Status(204, Duration.ZERO);
    }

    private void due(String webhook, int events) {
        for (int each = 0; each < events; each++) {
            deliveries
                    .add(List.of(DeliveriesContract.pending(webhook, "e" + each, "key-" + each, each)))
                    .block();
        }
        lanes.wake(webhook);
    }

    @Test
    void howeverManyReceiversDieAtOnceTheNextOneWaitsForNoneOfThem() {
        for (int each = 0; each < MANY; each++) {
            due("dead-" + each, 1);
        }
        assertThat(asked).as("all of them wait for an answer").hasSize(MANY);

        due("healthy", 1);

        assertThat(asked.getLast()).isEqualTo("healthy.example");
        assertThat(deliveries.get("healthy-e0").state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void aReceiverThatHasShownNothingYetIsAskedAFewTimesOnly() {
        due("dead", 200);

        assertThat(asked).hasSize(4);
    }

    @Test
    void oneThatIsWellIsSentAllThatWaits() {
        due("healthy", 1);
        due("healthy-too", 300);

        VirtualTimeScheduler.get().advanceTimeBy(Duration.ofSeconds(1));

        assertThat(asked.stream().filter("healthy-too.example"::equals)).hasSize(300);
    }

    @Test
    void whatComesQuicklyIsGathered() {
        due("healthy", 1);
        assertThat(asked).as("the first waits for nothing").hasSize(1);

        for (int each = 1; each < 4; each++) {
            VirtualTimeScheduler.get().advanceTimeBy(Duration.ofMillis(50));
            deliveries
                    .add(List.of(DeliveriesContract.pending("healthy", "e" + each, "key-" + each, each)))
                    .block();
            lanes.wake("healthy");
        }
        assertThat(asked).hasSize(1);

        VirtualTimeScheduler.get().advanceTimeBy(Duration.ofMillis(100));
        assertThat(asked).hasSize(4);
    }

    @Test
    void whatIsPutInForAWebhookThatWasDeletedGoesToo() {
        due(GONE, 2);

        assertThat(asked).isEmpty();
        assertThat(deliveries.list(GONE, null, 10).collectList().block()).isEmpty();
    }

    /** Every name but one is a webhook. */
    private final class ByName implements Webhooks {

        @Override
        public Mono<Versioned<Webhook>> find(String id) {
            URI url = URI.create("https://" + id + ".example");
            var webhook = new Webhook(
                    id, "o", url.toString(), null, FeedFilter.EVERYTHING, List.of(secrets.make(id, NOW)), null, null);
            return Mono.just(new Versioned<>(id, 1, webhook, NOW, NOW, List.of()))
                    .filter(found -> !id.equals(GONE));
        }

        @Override
        public Flux<Versioned<Webhook>> of(Owner owner, @Nullable String afterId, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Flux<Webhook> wanting(Entry entry) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Versioned<Webhook>> create(Webhook webhook, @Nullable Receipt receipt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Versioned<Webhook>> update(Versioned<Webhook> from, Webhook next) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Void> delete(Versioned<Webhook> from) {
            throw new UnsupportedOperationException();
        }
    }

    /** No other instance. */
    private static final class Free implements Claims {

        @Override
        public Mono<Boolean> claim(String webhook, Instant now, Instant until) {
            return Mono.just(true);
        }

        @Override
        public Mono<Void> release(String webhook) {
            return Mono.empty();
        }
    }
}
