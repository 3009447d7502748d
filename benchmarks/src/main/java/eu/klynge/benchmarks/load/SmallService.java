package eu.klynge.benchmarks.load;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.kit.outbox.OutboxMessage;
import eu.klynge.kit.outbox.OutboxRelay;
import eu.klynge.kit.store.AggregateFactory;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.standalone.launcher.platform.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;

/**
 * A service as small as can be, in this process: the kit's store, outbox and relay as every service has them, on the
 * platform's own store and broker, and not a line of its own. For several threads.
 */
public final class SmallService implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration FILLS = Duration.ofMinutes(10);
    private static final int WRITERS = 64;
    private static final String TYPE = "eu.klynge.benchmarks.thing.told.v1";

    private final ConfigurableApplicationContext context;
    private final Aggregates<Thing, Told> things;
    private final OutboxRelay relay;

    /** Public, as the store reads and writes its fields. */
    public record Thing(String name) {}

    /** @param data public state, as large as a real one */
    record Told(String id, Object data) {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Parts {}

    /** @param topic where its facts go; it must be there */
    public SmallService(Platform platform, String topic) {
        context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.REACTIVE)
                .run(settings(platform).entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        things = context.getBean(AggregateFactory.class)
                .open(
                        "things-" + UUID.randomUUID(),
                        Thing.class,
                        (Told told) -> List.of(OutboxMessage.event(TYPE, told.id(), told.data(), List.of(topic))));
        relay = context.getBean(OutboxRelay.class);
    }

    private static Map<String, String> settings(Platform platform) {
        var operator = platform.client("kafka-operator");
        var address = platform.gateway().toString();
        return Map.ofEntries(
                Map.entry("spring.application.name", "benchmarks"),
                Map.entry("KLYNGE_PORT", "0"),
                Map.entry("KLYNGE_MANAGEMENT_PORT", "0"),
                Map.entry("KLYNGE_PUBLIC_URL", address),
                Map.entry("KLYNGE_ISSUER_URI", address),
                Map.entry("KLYNGE_JWKS_URI", address),
                Map.entry("KLYNGE_LOG_FORMAT", "text"),
                Map.entry("logging.level.root", "warn"),
                Map.entry("spring.mongodb.uri", platform.documentStore() + "/benchmarks?w=majority&journal=true"),
                Map.entry("klynge.kafka.bootstrap", platform.kafka().internal()),
                Map.entry("klynge.kafka.username", operator.clientId()),
                Map.entry("klynge.kafka.password", operator.clientSecret()));
    }

    /** One command with one fact; returns when the store has acknowledged it. */
    public void write(String id, Object data) {
        things.create(id, new Thing(id), List.of(new Told(id, data)), null).block(LIMIT);
    }

    /** So many commands while the relay stands still, as after an outage of the broker. */
    public void fill(int events, Supplier<Object> data) {
        relay.stop();
        Flux.range(0, events)
                .flatMap(
                        ignored -> {
                            var id = UuidCreator.getTimeOrderedEpoch().toString();
                            return things.create(id, new Thing(id), List.of(new Told(id, data.get())), null);
                        },
                        WRITERS)
                .blockLast(FILLS);
    }

    /** The relay goes on. */
    public void relay() {
        relay.start();
    }

    @Override
    public void close() {
        context.close();
    }
}
