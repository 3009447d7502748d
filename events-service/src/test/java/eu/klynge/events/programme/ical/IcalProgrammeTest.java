package eu.klynge.events.programme.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.events.event.Event;
import eu.klynge.events.event.Examples;
import eu.klynge.events.programme.Row;
import eu.klynge.events.programme.UnreadableFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class IcalProgrammeTest {

    /** From 27 March 2027, 9:00, to the 28th, 17:00, in Brussels; at 2:00 of the second night clocks go forward. */
    private static final Event EVENT = Examples.draft("event-1");

    private static String calendar(String... entries) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n" + String.join("", entries) + "END:VCALENDAR\n";
    }

    private static String entry(String lines) {
        return "BEGIN:VEVENT\n" + lines.strip() + "\nEND:VEVENT\n";
    }

    private static Row row(String lines) {
        return new IcalProgramme().read(calendar(entry(lines)), EVENT).getFirst();
    }

    private static List<String> faults(Row row) {
        return row.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }

    @Test
    void anEntryIsASession() {
        Row row = row("""
                UID:opening@example.org
                DTSTART;TZID=Europe/Athens:20270327T100000
                DTEND:20270327T090000Z
                SUMMARY:Opening\\, with a
                  welcome
                DESCRIPTION:Two\\nlines
                LOCATION:Great hall
                CATEGORIES:plenary,public
                ATTENDEE;CN=Somebody:mailto:somebody@example.org
                BEGIN:VALARM
                SUMMARY:Not this
                END:VALARM
                """);

        assertThat(row.faults()).isEmpty();
        assertThat(row.sessions()).containsExactly(json("""
                        {"id": "opening", "title": "Opening, with a welcome", "summary": "Two\\nlines", "kind": "plenary",
                         "room": "Great hall", "starts": "2027-03-27T09:00", "ends": "2027-03-27T10:00"}"""));
    }

    @Test
    void aZoneIsKnownByItsWindowsNameToo() {
        Row row = row("UID:a\nSUMMARY:A\nDTSTART;TZID=\"GTB Standard Time\":20270327T100000\nDURATION:PT1H");

        assertThat(row.faults()).isEmpty();
        assertThat(row.sessions())
                .as("Bucharest's clock is an hour ahead of the event's")
                .containsExactly(
                        json(
                                "{\"id\": \"a\", \"title\": \"A\", \"starts\": \"2027-03-27T09:00\", \"ends\": \"2027-03-27T10:00\"}"));
    }

    @Test
    void aTimeWithoutAZoneIsByTheEventsClockAndMayHaveALength() {
        assertThat(row("UID:a\nSUMMARY:A\nDTSTART:20270327T140000\nDURATION:PT1H30M")
                        .sessions())
                .containsExactly(
                        json(
                                "{\"id\": \"a\", \"title\": \"A\", \"starts\": \"2027-03-27T14:00\", \"ends\": \"2027-03-27T15:30\"}"));
    }

    @Test
    void idsAreTheSameWheneverTheFileComesAgain() {
        String times = "\nSUMMARY:A\nDTSTART:20270327T140000\nDURATION:PT1H";

        assertThat(row("UID:event-1.closing@klynge" + times)
                        .sessions()
                        .getFirst()
                        .path("id")
                        .asString())
                .isEqualTo("closing");
        String strange = row("UID:{40-00}/strange" + times)
                .sessions()
                .getFirst()
                .path("id")
                .asString();
        assertThat(strange).matches("[A-Za-z0-9-]{36}");
        assertThat(row("UID:{40-00}/strange" + times)
                        .sessions()
                        .getFirst()
                        .path("id")
                        .asString())
                .isEqualTo(strange);
        assertThat(row(times).sessions().getFirst().has("id")).isFalse();
    }

    @Test
    void whatRecursIsASessionEachTime() {
        Row row = row("UID:coffee\nSUMMARY:Coffee\nDTSTART:20270327T103000\nDURATION:PT30M\nRRULE:FREQ=DAILY;COUNT=2");

        assertThat(row.faults()).isEmpty();
        assertThat(row.sessions())
                .extracting(session -> session.path("id").asString() + " "
                        + session.path("starts").asString())
                .containsExactly("coffee-1 2027-03-27T10:30", "coffee-2 2027-03-28T10:30");
        assertThat(row("UID:c\nDTSTART:20270327T103000\nDURATION:PT30M\nRRULE:FREQ=DAILY;UNTIL=20270328T083000Z")
                        .sessions())
                .as("until is by another clock, and counts")
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=DAILY, no-end",
        "FREQ=SECONDLY;COUNT=2, too-many",
        "FREQ=DAILY;COUNT=1000000, too-many",
        "FREQ=DAILY;COUNT=99999999999999999999, too-many",
        "FREQ=DAILY;UNTIL=20990101T000000Z, outside-the-event",
        "FREQ=DAILY;UNTIL=soon, outside-the-event",
        "FREQ=WEEKLY;COUNT=2, outside-the-event",
        "FREQ=DAILY;COUNT=2;BYHOUR=9, not-supported",
        "FREQ=DAILY;COUNT=many, not-supported",
        "FREQ=DAILY;COUNT=2;INTERVAL=0, not-supported",
        "COUNT=2, too-many"
    })
    void aRecurrenceWithoutEndOrSenseIsNeverComputed(String rule, String code) {
        assertThat(faults(row("SUMMARY:A\nDTSTART:20270327T103000\nDURATION:PT30M\nRRULE:" + rule)))
                .containsExactly("/recurrence " + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART;VALUE=DATE:20270327 | /starts no-time",
                "DTSTART:20270328T023000;DURATION:PT1H | /starts no-such-time",
                "DTSTART;TZID=Europe/Helsinki:20270328T033000;DURATION:PT1H | /starts no-such-time",
                "DTSTART;TZID=Nowhere:20270328T103000;DURATION:PT1H | /starts unknown-code",
                "DTSTART:20270327T250000;DURATION:PT1H | /starts wrong-format",
                "DTSTART:20270327T100000 | /ends required",
                "DTSTART:20270327T100000;DURATION:long | /ends required",
                "SUMMARY:A | /starts required"
            })
    void aTimeAtFaultIsPointedAt(String lines, String fault) {
        assertThat(faults(row(lines.replace(";DURATION", "\nDURATION")))).containsExactly(fault);
    }

    @Test
    void exceptionsFromARecurrenceAreNotGuessed() {
        assertThat(faults(row(
                        "DTSTART:20270327T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE:20270328T100000")))
                .containsExactly("/recurrence not-supported");
    }

    @Test
    void whatIsCancelledAndTheEventItselfAreLeftOut() {
        assertThat(row("UID:a\nSTATUS:CANCELLED")).isEqualTo(new Row(1, "", List.of(), List.of()));
        assertThat(row("UID:event-1@klynge\nSUMMARY:Conference"))
                .isEqualTo(new Row(1, "Conference", List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"title, no-calendar", "'', no-calendar", "BEGIN:VCALENDAR, no-calendar"})
    void whatIsNoCalendarIsRefused(String text, String code) {
        assertThatThrownBy(() -> new IcalProgramme().read(text, EVENT))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        unreadable -> assertThat(unreadable.code()).isEqualTo(code));
    }

    @Test
    void aCalendarWithoutEndIsRefused() {
        String entries = entry("DTSTART:20270327T100000").repeat(501);

        assertThatThrownBy(() -> new IcalProgramme().read(calendar(entries), EVENT))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        unreadable -> assertThat(unreadable.code()).isEqualTo("too-many"));
    }
}
