package eu.klynge.standalone.launcher.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    @ParameterizedTest
    @ValueSource(strings = {"\t", ",", ";"})
    void theSeparatorIsFoundFromTheHeader(String separator) {
        var table =
                parse(String.join(separator, "slug", "name", "city") + "\n" + String.join(separator, "a", "B c", "D"));

        assertThat(table.columns()).containsExactly("slug", "name", "city");
        assertThat(table.rows()).containsExactly(new Row(2, Map.of("slug", "a", "name", "B c", "city", "D")));
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstColumn() {
        assertThat(parse("\uFEFFslug,name\nx,Y").columns()).containsExactly("slug", "name");
    }

    @Test
    void whatIsNotUtf8IsReadAsOldExcelWroteIt() {
        var table = Table.parse(
                "slug;city\nx;Århus – Łódź".replace("Łódź", "Köln").getBytes(Charset.forName("windows-1252")));

        assertThat(table.rows().getFirst().cell("city")).contains("Århus – Köln");
    }

    @Test
    void quotedCellsMayHoldSeparatorsAndLineBreaksAndLinesAreStillCountedRight() {
        var table = parse("slug,name\nx,\"Food, Drink\nand more\"\n\ny,Z");

        assertThat(table.rows().get(0).required("name")).isEqualTo("Food, Drink\nand more");
        assertThat(table.rows().get(1).line()).isEqualTo(5);
    }

    @Test
    void missingAndBlankCellsAreEmpty() {
        var row = parse("slug,name,city\nx,  ").rows().getFirst();

        assertThat(row.cell("name")).isEmpty();
        assertThat(row.cell("city")).isEmpty();
        assertThatThrownBy(() -> row.required("city"))
                .isInstanceOf(TableUnreadable.class)
                .hasMessage("Line 2 has nothing in column 'city'.");
    }

    @Test
    void anEmptyFileAndAnUnclosedQuoteAreRefusedWithASentence() {
        assertThatThrownBy(() -> parse(" \n ")).hasMessage("There is nothing in it.");
        assertThatThrownBy(() -> parse("slug,name\nx,\"open"))
                .isInstanceOf(TableUnreadable.class)
                .hasMessageStartingWith("It cannot be read: ");
    }

    private static Table parse(String text) {
        return Table.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
