package eu.klynge.directory.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            delimiter = '~',
            value = {
                "=cmd|' /C calc'!A0~'=cmd|' /C calc'!A0",
                "+1+1~'+1+1",
                "@SUM(1)~'@SUM(1)",
                "\uff1d1+1~'\uff1d1+1",
                "-9.14~-9.14",
                "-1-1~'-1-1",
                "a=b~a=b",
                "Odense~Odense",
                "a,b~\"a,b\"",
                "a;b~\"a;b\"",
                "say \"hi\"~\"say \"\"hi\"\"\"",
                "=1;2~\"'=1;2\""
            })
    void whatASpreadsheetWouldComputeIsText(String text, String cell) {
        assertThat(Csv.row(List.of(text, "x"))).isEqualTo(cell + ",x\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\n=1", "\r=1"})
    void soIsWhatBeginsWithWhiteSpaceThatASpreadsheetSkips(String text) {
        assertThat(Csv.row(List.of(text))).contains("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "-x", "'quoted'", "plain", "@a", "-5", "\uff0bx"})
    void theApostropheIsTakenAwayAgain(String text) {
        assertThat(Csv.text(Csv.row(List.of(text)).strip())).isEqualTo(text);
    }

    @Test
    void emptyCellsStayEmpty() {
        assertThat(Csv.row(List.of("", "a", ""))).isEqualTo(",a,\r\n");
    }
}
