package eu.klynge.events.event.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.events.event.Event;
import eu.klynge.events.event.EventFact;
import eu.klynge.events.event.Examples;
import eu.klynge.kit.outbox.OutboxMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventWireTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final EventWire wire = new EventWire();

    @Test
    void aDraftSaysNothing() {
        Event draft = Examples.draft("event-1");

        assertThat(wire.encode(new EventFact.Drafted(draft))).isEmpty();
        assertThat(wire.encode(new EventFact.Redrafted(draft))).isEmpty();
        assertThat(wire.encode(new EventFact.Dropped(draft))).isEmpty();
    }

    @Test
    void eachFactHasItsType() {
        Event event = Examples.published("event-1");

        assertThat(List.of(
                                new EventFact.Published(event),
                                new EventFact.Changed(event),
                                new EventFact.Cancelled(event),
                                new EventFact.Held(event))
                        .stream()
                        .flatMap(fact -> wire.encode(fact).stream()))
                .allSatisfy(message -> assertThat(message.topics()).containsExactly(Topics.EVENTS.name()))
                .allSatisfy(message -> assertThat(message.key()).isEqualTo("event-1"))
                .extracting(OutboxMessage::type)
                .containsExactly(
                        EventTypes.EVENT_PUBLISHED.name(),
                        EventTypes.EVENT_CHANGED.name(),
                        EventTypes.EVENT_CANCELLED.name(),
                        EventTypes.EVENT_HELD.name());
    }

    @Test
    void theWholePublicStateGoesOutAndNoPersonAndNoWayIn() {
        var message = wire.encode(new EventFact.Published(Examples.published("event-1")))
                .getFirst();
        JsonNode data = JSON.valueToTree(message.data());

        assertThat(data.path("startsAt").asString()).isEqualTo("2027-03-27T08:00:00Z");
        assertThat(data.path("starts").asString()).isEqualTo("2027-03-27T09:00");
        assertThat(data.at("/sessions/0/room").asString()).isEqualTo("Great hall");
        assertThat(data.at("/place/city").asString()).isEqualTo("Brussels");
        assertThat(data.toString()).doesNotContain("Ada", "Silas", "meet.example", "organiser-1");
    }
}
