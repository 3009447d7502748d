package eu.klynge.events.programme.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.events.event.Event;
import eu.klynge.events.event.Examples;
import eu.klynge.events.programme.Row;
import eu.klynge.events.programme.UnreadableFile;
import eu.klynge.kit.problem.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CsvProgrammeTest {

    private static final Event EVENT = Examples.draft("event-1");

    private static List<Row> read(String table) {
        return new CsvProgramme().read(table, EVENT);
    }

    @Test
    void aLineIsASession() {
        List<Row> rows = read("""
                Room;Title;Starts;Ends;Speakers;Audiences
                Great hall;"Opening; welcome";2027-03-27 09:00;2027-03-27T10:00;"Ada; Bo";facilitators
                """);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.title()).isEqualTo("Opening; welcome");
            assertThat(row.sessions())
                    .containsExactly(JsonMapper.shared().readTree("""
                            {"room": "Great hall", "title": "Opening; welcome", "starts": "2027-03-27T09:00",
                             "ends": "2027-03-27T10:00", "audiences": ["facilitators"],
                             "speakers": [{"name": "Ada", "agreed": false}, {"name": "Bo", "agreed": false}]}""").asObject());
        });
    }

    @Test
    void aRowIsKnownByItsFirstLine() {
        List<Row> rows = read("title,starts,ends,summary\nA,1,2,\"two\nlines\"\n\nB,1,2,\n");

        assertThat(rows).extracting(Row::number).containsExactly(2, 5);
    }

    @Test
    void aLineWithTooManyCellsIsAtFault() {
        assertThat(read("title,starts,ends\nA,1,2,3\n").getFirst())
                .satisfies(row -> assertThat(row.sessions()).isEmpty())
                .satisfies(
                        row -> assertThat(row.faults()).extracting(Fault::code).containsExactly("too-many-cells"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title,starts | no-header",
                "title,title,starts,ends | no-header",
                "title,starts,ends,price | unknown-column",
                "`title,starts,ends\n\"A,1,2` | no-table"
            })
    void whatIsNoTableIsRefused(String table, String code) {
        assertThatThrownBy(() -> read(table))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        unreadable -> assertThat(unreadable.code()).isEqualTo(code));
    }

    @Test
    void anEmptyFileHasNoRows() {
        assertThat(read("")).isEmpty();
    }

    @Test
    void aTableWithoutEndIsRefused() {
        String table = "title,starts,ends\n" + "A,1,2\n".repeat(501);

        assertThatThrownBy(() -> read(table))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        unreadable -> assertThat(unreadable.code()).isEqualTo("too-many"));
        assertThat(read(table.substring(0, table.length() - 6))).hasSize(500);
    }
}
