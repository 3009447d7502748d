package eu.klynge.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.notification.webhook.Delivery.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every keeper of deliveries does. */
public interface DeliveriesContract {

    Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
    Duration LIMIT = Duration.ofSeconds(10);

    Deliveries deliveries();

    static Delivery pending(String webhook, String id, String key, long order) {
        return new Delivery(
                webhook + "-" + id,
                webhook,
                id,
                "t",
                key,
                order,
                new byte[] {'{', '}'},
                NOW.plusMillis(order),
                State.PENDING,
                NOW,
                0,
                List.of());
    }

    private String filled() {
        String webhook = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        deliveries()
                .add(List.of(
                        pending(webhook, "a1", "a", 1),
                        pending(webhook, "a2", "a", 2),
                        pending(webhook, "b1", "b", 3),
                        pending(other, "c1", "c", 4)))
                .block(LIMIT);
        return webhook;
    }

    private void attempted(String webhook, String id, State state, @Nullable Instant due) {
        deliveries()
                .attempted(webhook + "-" + id, state, due, new Delivery.Attempt(NOW, "500", 3))
                .block(LIMIT);
    }

    private List<String> open(String webhook, Set<String> without, int limit) {
        return of(deliveries().open(webhook, without, limit).map(Delivery::eventId));
    }

    private static <T> List<T> of(Flux<T> flux) {
        return Objects.requireNonNull(flux.collectList().block(LIMIT));
    }

    private static <T> T of(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(LIMIT));
    }

    @Test
    default void whatIsOpenComesOldestFirstAndForItsWebhookAlone() {
        String webhook = filled();

        assertThat(open(webhook, Set.of(), 10)).containsExactly("a1", "a2", "b1");
        assertThat(open(webhook, Set.of(), 2)).containsExactly("a1", "a2");
    }

    @Test
    default void aKeyThatWaitsStandsInNoOthersWay() {
        String webhook = filled();
        attempted(webhook, "a1", State.WAITING, NOW.plusSeconds(5));

        assertThat(of(deliveries().waiting(webhook, NOW)))
                .containsExactly(new Deliveries.Wait("a", NOW.plusSeconds(5)));
        assertThat(open(webhook, Set.of("a"), 1)).containsExactly("b1");
        assertThat(of(deliveries().waiting(webhook, NOW.plusSeconds(5)))).isEmpty();
    }

    @Test
    default void whatIsOverIsNotOpenAndMayBeSentAgain() {
        String webhook = filled();
        attempted(webhook, "a1", State.DELIVERED, null);
        attempted(webhook, "a2", State.FAILED, null);
        assertThat(open(webhook, Set.of(), 10)).containsExactly("b1");

        deliveries().again(webhook + "-a1", NOW).block(LIMIT);

        assertThat(open(webhook, Set.of(), 10)).containsExactly("a1", "b1");
        Delivery again = of(deliveries().find(webhook, webhook + "-a1"));
        assertThat(again.tries()).isZero();
        assertThat(again.attempts()).hasSize(1);
    }

    @Test
    default void nothingOfASuspendedWebhookIsDueUntilItIsResumed() {
        String webhook = filled();

        deliveries().suspend(webhook).block(LIMIT);
        assertThat(of(deliveries().webhooksWithDue(NOW))).doesNotContain(webhook);

        deliveries().resume(webhook, NOW).block(LIMIT);
        assertThat(of(deliveries().webhooksWithDue(NOW))).contains(webhook);
        assertThat(open(webhook, Set.of(), 10)).containsExactly("a1", "a2", "b1");
    }

    @Test
    default void deliveriesAreCountedByState() {
        var before = of(deliveries().counts());
        String webhook = filled();
        attempted(webhook, "a1", State.DELIVERED, null);

        var after = of(deliveries().counts());

        assertThat(more(before, after, State.PENDING)).isEqualTo(3);
        assertThat(more(before, after, State.DELIVERED)).isEqualTo(1);
        assertThat(more(before, after, State.FAILED)).isZero();
    }

    private static long more(Map<State, Long> before, Map<State, Long> after, State state) {
        return after.getOrDefault(state, 0L) - before.getOrDefault(state, 0L);
    }

    @Test
    default void whatIsThereAlreadyStaysAsItIs() {
        String webhook = filled();
        attempted(webhook, "a1", State.DELIVERED, null);

        deliveries()
                .add(List.of(pending(webhook, "a1", "a", 1), pending(webhook, "d1", "d", 9)))
                .block(LIMIT);

        assertThat(open(webhook, Set.of(), 10)).containsExactly("a2", "b1", "d1");
    }
}
