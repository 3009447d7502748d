package eu.klynge.directory.pilot.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsCsvTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1, '=1+1", "+A1, '+A1", "-A1, '-A1", "@SUM(A1), '@SUM(A1)", "Yes, Yes", "a=b, a=b"})
    void aTextThatWouldBeAFormulaIsATextAgain(String text, String written) {
        assertThat(ResultsCsv.inert(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\n=1", "\r=1"})
    void soIsOneThatBeginsWithWhiteSpaceThatASpreadsheetSkips(String text) {
        assertThat(ResultsCsv.inert(text)).isEqualTo("'" + text);
    }
}
