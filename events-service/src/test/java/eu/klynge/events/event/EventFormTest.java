package eu.klynge.events.event;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.kit.problem.Fault;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class EventFormTest {

    private static List<String> faults(Consumer<ObjectNode> spoil) {
        ObjectNode document = Examples.document();
        spoil.accept(document);
        return switch (EventForm.read(document)) {
            case EventForm.Sound ignored -> List.of();
            case EventForm.Faulty(List<Fault> faults) ->
                faults.stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList();
        };
    }

    @Test
    void aWholeEventIsSound() {
        Details details = Examples.details(Examples.document());

        assertThat(details.startsAt()).isEqualTo(Instant.parse("2027-03-27T08:00:00Z"));
        assertThat(details.endsAt()).as("after the clocks changed").isEqualTo(Instant.parse("2027-03-28T15:00:00Z"));
        assertThat(details.programme().sessions()).hasSize(2);
    }

    @Test
    void anHourThatTheClocksLeaveOutIsNoTime() {
        assertThat(faults(event -> event.put("starts", "2027-03-28T02:30"))).contains("/starts no-such-time");
        assertThat(faults(event -> Examples.session(event, 0)
                        .put("starts", "2027-03-28T02:30")
                        .put("ends", "2027-03-28T04:00")))
                .containsExactly("/programme/sessions/0/starts no-such-time");
    }

    @Test
    void anHourThatComesTwiceIsTheFirst() {
        ObjectNode event = Examples.document();
        event.remove("programme");
        event.put("starts", "2027-10-31T02:30").put("ends", "2027-10-31T05:00");

        assertThat(Examples.details(event).startsAt()).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    }

    @Test
    void theEndComesAfterTheStart() {
        assertThat(faults(event -> event.put("ends", "2027-03-27T09:00"))).contains("/ends ends-before-start");
        assertThat(faults(event -> Examples.session(event, 0).put("ends", "2027-03-27T08:30")))
                .containsExactly("/programme/sessions/0/ends ends-before-start");
    }

    @Test
    void aSessionIsWithinItsEvent() {
        assertThat(faults(event -> Examples.session(event, 1).put("ends", "2027-03-28T18:00")))
                .containsExactly("/programme/sessions/1/starts outside-the-event");
    }

    @Test
    void twoSessionsAreNotInOneRoomAtOneTime() {
        assertThat(faults(event -> Examples.session(event, 1)
                        .put("starts", "2027-03-27T09:59")
                        .put("ends", "2027-03-27T11:00")))
                .containsExactly("/programme/sessions/1/room room-taken");
        assertThat(faults(event -> Examples.session(event, 1)
                        .put("starts", "2027-03-27T10:00")
                        .put("ends", "2027-03-27T11:00")))
                .as("one after the other")
                .isEmpty();
    }

    @Test
    void whatAProgrammeNamesItHas() {
        assertThat(faults(event ->
                        Examples.session(event, 0).put("room", "cellar").put("track", "side")))
                .containsExactlyInAnyOrder(
                        "/programme/sessions/0/room unknown-id", "/programme/sessions/0/track unknown-id");
    }

    @Test
    void idsAreUnique() {
        assertThat(faults(event -> Examples.session(event, 1).put("id", "opening")))
                .containsExactly("/programme/sessions/1/id not-unique");
    }

    @Test
    void aDayIsOneOfTheEvents() {
        assertThat(faults(event -> ((ObjectNode) event.at("/programme/days/0")).put("date", "2027-03-26")))
                .containsExactly("/programme/days/0/date outside-the-event");
    }

    @ParameterizedTest
    @CsvSource({
        "/format, in-person, /onlineAddress not-expected",
        "/format, online, /place not-expected",
        "/type, party, /type unknown-code",
        "/timeZone, Europe/Odense, /timeZone unknown-code",
        "/starts, 27 March 2027, /starts wrong-format",
        "/starts, 1066-10-14T09:00, /starts out-of-range",
        "/onlineAddress, javascript:alert(1), /onlineAddress wrong-format"
    })
    void aFieldAtFaultIsNamed(String field, String value, String fault) {
        assertThat(faults(event -> event.put(field.substring(1), value))).contains(fault);
    }

    @Test
    void peopleComeToAPlace() {
        assertThat(faults(event -> event.remove("place"))).containsExactly("/place required");
    }

    @Test
    void anEventLastsAMonthAtMost() {
        assertThat(faults(event -> event.put("ends", "2027-06-01T09:00"))).contains("/ends too-long");
    }

    @Test
    void aProgrammeOfTenThousandSessionsIsRefusedInOneSentence() {
        assertThat(faults(event -> {
                    ArrayNode sessions = ((ObjectNode) event.path("programme")).putArray("sessions");
                    for (int i = 0; i < 10_000; i++) {
                        sessions.addObject();
                    }
                }))
                .containsExactly("/programme/sessions wrong-count");
    }
}
