package eu.klynge.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.outbox.OutboxEntry;
import eu.klynge.kit.outbox.OutboxMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    record Data(String name, @Nullable String absent) {}

    private static Facts<String> facts() {
        return new Facts<>(
                fact -> List.of(OutboxMessage.event("t." + fact, "k", new Data(fact, null), List.of("topic"))),
                WireJson.mapper(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void anEventCarriesTheVersionItReportsAndTheRequestThatCausedIt() {
        OutboxEntry entry =
                facts().entries("a1", 7, List.of("moved"), "00-trace-span-01").getFirst();

        assertThat(entry.seq()).isEqualTo(7);
        assertThat(entry.at()).isEqualTo(NOW);
        assertThat(entry.subject()).isEqualTo("a1");
        assertThat(entry.traceparent()).isEqualTo("00-trace-span-01");
    }

    @Test
    void whatIsAbsentIsLeftOutOfTheJson() {
        OutboxEntry entry =
                facts().entries("a1", 1, List.of("moved"), "00-trace-span-01").getFirst();

        assertThat(entry.data()).isEqualTo("{\"name\":\"moved\"}");
        assertThat(entry.bytes()).isEqualTo(16);
    }

    @Test
    void twoEventsForOneTopicAndKeyInOneCommandAreAMistakeOfOurs() {
        assertThatThrownBy(() -> facts().entries("a1", 1, List.of("moved", "renamed"), null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("topic/k");
    }
}
