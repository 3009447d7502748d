package eu.klynge.events.event.ical;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.event.Event;
import eu.klynge.events.event.Examples;
import eu.klynge.events.event.ICalendar.Part;
import eu.klynge.kit.settings.PublicAddress;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;

class Ical4jCalendarTest {

    private final Ical4jCalendar calendars = new Ical4jCalendar(new PublicAddress("https://klynge.test"));

    private static List<VEvent> entries(String file) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        calendar.validate();
        return calendar.getComponents("VEVENT");
    }

    @Test
    void anotherProgramReadsTheSameTimes() throws Exception {
        String file = calendars.of("Conference", List.of(Part.inPublic(Examples.published("event-1"))));

        VEvent entry = entries(file).getFirst();
        DtStart<ZonedDateTime> start = entry.getRequiredProperty("DTSTART");
        DtEnd<ZonedDateTime> end = entry.getRequiredProperty("DTEND");
        assertThat(start.getDate().toInstant()).isEqualTo(Instant.parse("2027-03-27T08:00:00Z"));
        assertThat(end.getDate().toInstant())
                .as("after the clocks changed")
                .isEqualTo(Instant.parse("2027-03-28T15:00:00Z"));
        assertThat(file)
                .contains("BEGIN:VTIMEZONE", "TZID:Europe/Brussels", "DTSTART;TZID=Europe/Brussels:20270327T090000");
    }

    @Test
    void theSequenceRisesWithEachRevisionAndACancellationSaysSo() {
        Event published = Examples.published("event-1");

        assertThat(calendars.of("Conference", List.of(Part.inPublic(published))))
                .contains("SEQUENCE:0", "STATUS:CONFIRMED", "UID:event-1@klynge");
        assertThat(calendars.of("Conference", List.of(Part.inPublic(Examples.cancelled("event-1")))))
                .contains("SEQUENCE:1", "STATUS:CANCELLED", "UID:event-1@klynge");
    }

    @Test
    void whoInvitesIsNamed() throws Exception {
        Event event = Examples.published("event-1");

        VEvent entry = entries(calendars.of("Conference", List.of(Part.inPublic(event))))
                .getFirst();

        assertThat(entry.getOrganizer().getCalAddress()).isEqualTo(URI.create("https://klynge.test/events/event-1"));
        assertThat(entry.getOrganizer().getRequiredParameter("CN").getValue())
                .isEqualTo(String.join(", ", event.details().inviting()))
                .isNotEmpty();
    }

    @Test
    void theSameStateIsTheSameFile() {
        Part part = Part.inPublic(Examples.published("event-1"));

        assertThat(calendars.of("Conference", List.of(part))).isEqualTo(calendars.of("Conference", List.of(part)));
    }

    @Test
    void whereToJoinIsForThoseWhoCome() {
        Event event = Examples.published("event-1");

        assertThat(calendars.of("Conference", List.of(Part.inPublic(event)))).doesNotContain("meet.example", "Ada");
        assertThat(calendars.of("Conference", List.of(new Part(event, List.of(), true))))
                .contains("meet.example");
    }

    @Test
    void sessionsGetEntriesOfTheirOwn() throws Exception {
        Event event = Examples.published("event-1");

        String file = calendars.of(
                "Mine", List.of(new Part(event, event.details().programme().sessions(), true)));

        assertThat(entries(file)).hasSize(3);
        assertThat(file.replace("\r\n ", "")).contains("LOCATION:Great hall\\, Square\\, Brussels\\, BE");
    }
}
