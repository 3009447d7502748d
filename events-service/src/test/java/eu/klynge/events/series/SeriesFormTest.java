package eu.klynge.events.series;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.event.Examples;
import eu.klynge.kit.problem.Fault;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SeriesFormTest {

    private static ObjectNode talks(String recurrence) {
        ObjectNode talks = Examples.document();
        talks.remove(List.of("programme", "place"));
        talks.put("format", "online").put("type", "talk");
        talks.put("starts", "2027-03-07T02:30").put("ends", "2027-03-07T04:30");
        talks.set("recurrence", JsonMapper.shared().readTree(recurrence));
        return talks;
    }

    private static List<LocalDateTime> starts(ObjectNode document) {
        return switch (SeriesForm.read(document)) {
            case SeriesForm.Sound sound -> sound.starts();
            case SeriesForm.Faulty(List<Fault> faults) -> throw new AssertionError(faults);
        };
    }

    private static List<String> faults(ObjectNode document) {
        return switch (SeriesForm.read(document)) {
            case SeriesForm.Sound ignored -> List.of();
            case SeriesForm.Faulty(List<Fault> faults) ->
                faults.stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList();
        };
    }

    @Test
    void aSeriesIsItsDatesByTheClock() {
        assertThat(starts(talks("{\"every\": \"week\", \"interval\": 2, \"times\": 2}")))
                .containsExactly(LocalDateTime.parse("2027-03-07T02:30"), LocalDateTime.parse("2027-03-21T02:30"));
        assertThat(starts(talks("{\"every\": \"day\", \"interval\": 1, \"until\": \"2027-03-09\"}")))
                .hasSize(3);
    }

    @Test
    void aMonthThatIsTooShortEndsEarlyAndTheNextDoesNot() {
        ObjectNode talks = talks("{\"every\": \"month\", \"interval\": 1, \"times\": 3}");
        talks.put("starts", "2027-01-31T10:00").put("ends", "2027-01-31T11:00");

        assertThat(starts(talks)).extracting(LocalDateTime::getDayOfMonth).containsExactly(31, 28, 31);
    }

    @Test
    void aDateOnWhichTheClocksLeaveTheHourOutIsNamed() {
        assertThat(faults(talks("{\"every\": \"week\", \"interval\": 1, \"times\": 4}")))
                .containsExactly("/recurrence no-such-time");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"every\": \"week\", \"interval\": 1} | /recurrence no-end",
                "{\"every\": \"second\", \"interval\": 1, \"times\": 1} | /recurrence/every unknown-code",
                "{\"every\": \"week\", \"interval\": 1, \"times\": 1000000} | /recurrence/times out-of-range",
                "{\"every\": \"day\", \"interval\": 1, \"until\": \"2099-12-31\"} | /recurrence too-many",
                "{\"every\": \"day\", \"interval\": 0, \"times\": 1} | /recurrence/interval out-of-range",
                "{\"every\": \"day\", \"interval\": 1, \"until\": \"then\"} | /recurrence/until wrong-format"
            })
    void whatHasNoEndOrNoSenseIsRefused(String recurrence, String fault) {
        assertThat(faults(talks(recurrence))).contains(fault);
    }

    @Test
    void aProgrammeIsNotDroppedSilently() {
        ObjectNode talks = talks("{\"every\": \"week\", \"interval\": 2, \"times\": 2}");
        talks.putObject("programme");

        assertThat(faults(talks)).containsExactly("/programme not-expected");
    }
}
