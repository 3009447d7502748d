package eu.klynge.directory.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderTest {

    private static final LocalDate END = LocalDate.parse("2028-02-29");

    @ParameterizedTest
    @CsvSource({
        "2027-02-27,", // a day too early
        "2027-02-28, 12",
        "2027-08-28, 12",
        "2027-08-29, 6",
        "2027-11-29, 3",
        "2028-01-28, 3",
        "2028-01-29, 1",
        "2028-02-29, 1",
        "2028-03-01," // it has ended
    })
    void oneIsDueTwelveSixThreeAndOneMonthsBeforeTheEnd(
            LocalDate today, @org.jspecify.annotations.Nullable Integer due) {
        assertThat(Reminder.due(END, today, null).orElse(null)).isEqualTo(due);
    }

    @Test
    void eachIsSentOnceOverTheYears() {
        List<Integer> sent = new ArrayList<>();
        Integer last = null;
        for (LocalDate day = END.minusYears(2); !day.isAfter(END.plusYears(1)); day = day.plusDays(1)) {
            var due = Reminder.due(END, day, last);
            if (due.isPresent()) {
                last = due.get();
                sent.add(last);
            }
        }

        assertThat(sent).containsExactly(12, 6, 3, 1);
    }

    @Test
    void whoWasAwayIsToldTheLatestAlone() {
        assertThat(Reminder.due(END, END.minusMonths(2), 12)).contains(3);
        assertThat(Reminder.due(END, END.minusMonths(2), 3)).isEmpty();
    }
}
