package eu.klynge.events.programme;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.event.Details;
import eu.klynge.events.event.Examples;
import eu.klynge.events.event.Programme;
import eu.klynge.kit.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JudgementTest {

    private static final Details EVENT = Examples.details(Examples.document());

    private static ObjectNode session(String title, String starts, String ends, @Nullable String room) {
        ObjectNode session = JsonMapper.shared().createObjectNode();
        session.put("title", title).put("starts", starts).put("ends", ends);
        return room == null ? session : session.put("room", room);
    }

    private static Report judged(ObjectNode... sessions) {
        List<Row> rows = new ArrayList<>();
        for (ObjectNode session : sessions) {
            rows.add(new Row(rows.size() + 2, session.path("title").asString(""), List.of(session), List.of()));
        }
        return Judgement.of(rows, EVENT);
    }

    private static List<String> faults(Report report) {
        return report.allFaults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void aFileBecomesTheProgramme() {
        Report report = judged(
                session("Café  & people", "2027-03-27T09:00", "2027-03-27T10:00", "GREAT HALL"),
                session("Café people", "2027-03-27T09:00", "2027-03-27T10:00", "Зала 1"));

        assertThat(report.isSound()).isTrue();
        assertThat(report.rows()).extracting(Report.Entry::outcome).containsExactly("sound", "sound");
        assertThat(report.programme().days()).isEqualTo(EVENT.programme().days());
        assertThat(report.programme().tracks()).isEqualTo(EVENT.programme().tracks());
        assertThat(report.programme().rooms())
                .containsExactly(new Programme.Room("hall", "Great hall"), new Programme.Room("1", "Зала 1"));
        assertThat(report.programme().sessions())
                .extracting(Programme.Session::id, Programme.Session::room)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("cafe-people", "hall"),
                        org.assertj.core.groups.Tuple.tuple("cafe-people-2", "1"));
    }

    @Test
    void twoSessionsInOneRoomAreTheLaterLinesFault() {
        Report report = judged(
                session("A", "2027-03-27T09:00", "2027-03-27T10:00", "hall"),
                session("B", "2027-03-27T09:30", "2027-03-27T10:30", "Great Hall"),
                session("C", "2027-03-27T10:30", "2027-03-27T11:00", "hall"));

        assertThat(faults(report)).containsExactly("/rows/3/room room-taken");
        assertThat(report.rows()).extracting(Report.Entry::outcome).containsExactly("sound", "faulty", "sound");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-27T10:00, 2027-03-27T09:00, /rows/2/ends ends-before-start",
        "2027-03-28T02:30, 2027-03-28T04:00, /rows/2/starts no-such-time",
        "2027-03-26T09:00, 2027-03-27T10:00, /rows/2/starts outside-the-event",
        "tomorrow, 2027-03-27T10:00, /rows/2/starts wrong-format"
    })
    void aTimeAtFaultIsPointedAt(String starts, String ends, String fault) {
        assertThat(faults(judged(session("A", starts, ends, null)))).containsExactly(fault);
    }

    @Test
    void eachRowSaysAllThatIsWrongWithIt() {
        ObjectNode nothing = session("", "2027-03-27T09:00", "2027-03-27T10:00", "r".repeat(121));
        nothing.remove("title");
        nothing.putArray("audiences").add("everybody");

        assertThat(faults(judged(nothing)))
                .containsExactlyInAnyOrder(
                        "/rows/2/title required", "/rows/2/room too-long", "/rows/2/audiences/0 unknown-code");
    }

    @Test
    void aRowThatWasNotReadKeepsItsFaultsAndTheOthersTheirPlaces() {
        Row unread = new Row(1, "?", List.of(), List.of(new Fault("/starts", "no-time", "No time.")));
        Row late =
                new Row(2, "Late", List.of(session("Late", "2027-03-27T10:00", "2027-03-27T09:00", null)), List.of());

        assertThat(faults(Judgement.of(List.of(unread, late), EVENT)))
                .containsExactly("/rows/1/starts no-time", "/rows/2/ends ends-before-start");
    }

    @Test
    void twoSessionsOfOneIdAreRefused() {
        assertThat(faults(judged(
                        session("A", "2027-03-27T09:00", "2027-03-27T10:00", null)
                                .put("id", "a"),
                        session("B", "2027-03-27T09:00", "2027-03-27T10:00", null)
                                .put("id", "a"))))
                .containsExactly("/rows/3/id not-unique");
    }

    @Test
    void aFileWithoutEntriesReplacesNothing() {
        assertThat(faults(judged())).containsExactly(" no-entries");
    }

    @Test
    void anEntryThatIsLeftOutIsNoFault() {
        Row leftOut = new Row(1, "Cancelled", List.of(), List.of());

        assertThat(Judgement.of(List.of(leftOut), EVENT).rows().getFirst().outcome())
                .isEqualTo("left-out");
    }

    @Test
    void aFileOfNothingButEntriesThatAreLeftOutReplacesNothing() {
        Row leftOut = new Row(1, "Cancelled", List.of(), List.of());

        Report report = Judgement.of(List.of(leftOut, leftOut), EVENT);

        assertThat(report.isSound()).isFalse();
        assertThat(faults(report)).containsExactly(" no-entries");
    }
}
