package eu.klynge.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import eu.klynge.notification.feed.Entry;
import eu.klynge.notification.feed.FeedFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What one lane does with what is due, against a clock that the test turns. */
class BatchesTest {

    private static final Answer OK = new Answer.Status(204, Duration.ZERO);
    private static final Answer BROKEN = new Answer.Status(500, Duration.ZERO);
    private static final Answer GONE = new Answer.Status(410, Duration.ZERO);

    private Instant now = Instant.parse("2027-01-01T00:00:00Z");
    private final Secrets secrets = new Secrets("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final OneWebhook webhooks = new OneWebhook();
    private final List<String> received = new ArrayList<>();
    private Function<String, Answer> receiver = id -> OK;
    private final Lane lane = new Lane();

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final Batches batches = new Batches(
            webhooks,
            deliveries,
            new Sending(
                    (url, headers, body) -> {
                        String id = headers.get("webhook-id");
                        received.add(id);
                        return Mono.just(receiver.apply(id));
                    },
                    new Signatures(secrets),
                    clock),
            new SimpleMeterRegistry(),
            clock);

    private final class OneWebhook implements Webhooks {
        private Webhook state = new Webhook(
                "w1",
                "o",
                "https://x.example",
                null,
                FeedFilter.EVERYTHING,
                List.of(secrets.make("w1", now)),
                null,
                null);

        private Versioned<Webhook> versioned() {
            return new Versioned<>("w1", 1, state, now, now, List.of());
        }

        @Override
        public Mono<Versioned<Webhook>> find(String id) {
            return Mono.fromSupplier(this::versioned);
        }

        @Override
        public Flux<Versioned<Webhook>> of(Owner owner, @Nullable String afterId, int limit) {
            return Flux.just(versioned());
        }

        @Override
        public Flux<Webhook> wanting(Entry entry) {
            return Flux.just(state);
        }

        @Override
        public Mono<Versioned<Webhook>> create(Webhook webhook, @Nullable Receipt receipt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Versioned<Webhook>> update(Versioned<Webhook> from, Webhook next) {
            state = next;
            return find("w1");
        }

        @Override
        public Mono<Void> delete(Versioned<Webhook> from) {
            throw new UnsupportedOperationException();
        }
    }

    private void due(String id, String key, long order) {
        deliveries
                .add(List.of(new Delivery(
                        id,
                        "w1",
                        id,
                        "t",
                        key,
                        order,
                        new byte[] {'{', '}'},
                        now,
                        Delivery.State.PENDING,
                        now,
                        0,
                        List.of())))
                .block();
    }

    private void carry() {
        batches.carry(webhooks.versioned(), lane, now.plusSeconds(60)).block();
    }

    @Test
    void whatWasSentAndNotNotedIsSentAgainUnderTheSameId() {
        due("a", "k", 1);
        deliveries.loseNextNote();

        assertThatThrownBy(this::carry).hasMessageContaining("dead");
        carry();

        assertThat(received).containsExactly("a", "a");
        assertThat(deliveries.get("a").state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void aKeyWaitsForItsFirstDeliveryAndTheOthersDoNot() {
        due("a1", "a", 1);
        due("a2", "a", 2);
        due("b1", "b", 3);
        receiver = id -> id.equals("a1") ? BROKEN : OK;

        carry();
        carry();
        assertThat(received).containsExactlyInAnyOrder("a1", "b1");

        receiver = id -> OK;
        now = now.plusSeconds(5);
        carry();
        assertThat(received.subList(2, 4)).containsExactly("a1", "a2");
    }

    @Test
    void aReceiverThatIsDownDoesNotUseUpTheAttemptsOfEverythingThatWaits() {
        for (int each = 0; each < 50; each++) {
            due("m" + each, "k" + each, each);
        }
        receiver = id -> BROKEN;

        carry();
        carry();

        assertThat(received).hasSizeLessThan(10);
    }

    @Test
    void theEndOfTheScheduleDisablesTheWebhookAndSaysWhy() {
        due("a", "k", 1);
        receiver = id -> BROKEN;
        Instant start = now;

        for (int attempt = 0; attempt < 10; attempt++) {
            carry();
            Instant next = deliveries.get("a").due();
            now = next == null ? now : next.plusSeconds(60);
        }

        assertThat(deliveries.get("a").state()).isEqualTo(Delivery.State.FAILED);
        assertThat(webhooks.state.isActive()).isFalse();
        assertThat(webhooks.state.disabledBecause()).contains("three days").contains("500");
        assertThat(Duration.between(start, now)).isGreaterThan(Duration.ofDays(3));
    }

    @Test
    void goneMeansGoneAndWhatWaitsStaysForAnActivation() {
        due("a", "k", 1);
        due("b", "k", 2);
        receiver = id -> GONE;

        carry();

        assertThat(received).containsExactly("a");
        assertThat(webhooks.state.disabledBecause()).contains("410");
        assertThat(deliveries.get("b").state()).isEqualTo(Delivery.State.PENDING);
        assertThat(deliveries.get("b").due()).isNull();
    }

    @Test
    void onlyTwoHundredsAreSuccess() {
        for (int status : new int[] {199, 301, 307, 404}) {
            assertThat(new Answer.Status(status, Duration.ZERO).isSuccess()).isFalse();
        }
        assertThat(new Answer.Status(299, Duration.ZERO).isSuccess()).isTrue();
    }
}
