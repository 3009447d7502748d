package eu.klynge.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.exchange.EntryReader.Read;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryReaderTest {

    private static final String TABLE = """
            name,country,city,about.da
            Odense Robotics,DK,Odense,"Robotter, ""smarte"",
            og droner"
            Ølkøbing,DK,Århus,Øl
            """;

    private static List<Read> read(Format format, byte[] file, int pieces) {
        var reader = new EntryReader(format);
        List<Read> entries = new ArrayList<>();
        for (int i = 0; i < file.length; i += pieces) {
            entries.addAll(reader.feed(ByteBuffer.wrap(file, i, Math.min(pieces, file.length - i))));
        }
        entries.addAll(reader.end());
        return entries;
    }

    private static List<Read> read(Format format, String file) {
        return read(format, file.getBytes(StandardCharsets.UTF_8), 7);
    }

    private static String at(Read read, String pointer) {
        assertThat(read.entry()).isNotNull();
        return read.entry().at(pointer).asString();
    }

    private static byte[] marked(Charset charset, String text, int... mark) {
        var bytes = new ByteArrayOutputStream();
        Arrays.stream(mark).forEach(bytes::write);
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 1000})
    void aTableIsReadHoweverItsBytesArrive(int pieces) {
        for (byte[] file : List.of(
                TABLE.getBytes(StandardCharsets.UTF_8),
                TABLE.getBytes(Charset.forName("windows-1252")),
                marked(StandardCharsets.UTF_8, TABLE, 0xEF, 0xBB, 0xBF),
                marked(StandardCharsets.UTF_16LE, TABLE, 0xFF, 0xFE),
                marked(StandardCharsets.UTF_16BE, TABLE, 0xFE, 0xFF),
                TABLE.replace("\n", "\r\n").replace(",\r\nog", ",\nog").getBytes(StandardCharsets.UTF_8))) {
            List<Read> entries = read(Format.CSV, file, pieces);

            assertThat(entries).hasSize(2);
            assertThat(at(entries.getFirst(), "/about/da")).isEqualTo("Robotter, \"smarte\",\nog droner");
            assertThat(at(entries.getLast(), "/name")).isEqualTo("Ølkøbing");
            assertThat(at(entries.getLast(), "/city")).isEqualTo("Århus");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theHeaderTellsWhatIsBetweenCells(String delimiter) {
        List<Read> entries = read(Format.CSV, "Name,COUNTRY,members.total\nA,DK,7".replace(",", delimiter));

        assertThat(entries).singleElement().satisfies(read -> {
            assertThat(at(read, "/name")).isEqualTo("A");
            assertThat(at(read, "/members/total")).isEqualTo("7");
        });
    }

    @Test
    void anExportedTableIsOne() {
        List<Read> entries = read(
                Format.CSV, "\ufeffid,slug,tier,name,country,region.code,stale\r\nc1,c-1,full,'=A,DK,DK031,false\r\n");

        assertThat(entries).singleElement().satisfies(read -> {
            assertThat(at(read, "/id")).isEqualTo("c1");
            assertThat(at(read, "/name")).isEqualTo("=A");
            assertThat(at(read, "/region/nutsVersion")).isEqualTo("2021");
            assertThat(read.entry().propertyNames()).containsExactlyInAnyOrder("id", "name", "country", "region");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "csv~name,country\\nA,DK\\n\"B~cut-off",
                "csv~''~no-header",
                "csv~name,land\\nA,DK~unknown-column",
                "csv~city,website\\nOdense,x~no-header",
                "jsonl~{\"name\": \"A\"}\\n{\"name\": \"B~cut-off",
                "geojson~{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {}}, {\"prop~cut-off",
                "geojson~{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {}}~cut-off",
                "geojson~hello~no-features"
            })
    void aFileThatCannotBeReadToItsEndSaysWhy(String format, String file, String code) {
        assertThatThrownBy(() -> read(Format.of(format).orElseThrow(), file.replace("\\n", "\n")))
                .isInstanceOfSatisfying(
                        FileFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedDoesNotFillTheMemory() {
        var reader = new EntryReader(Format.CSV);
        reader.feed(ByteBuffer.wrap("name,country\n\"A,DK\n".getBytes(StandardCharsets.UTF_8)));
        ByteBuffer more = ByteBuffer.wrap("x".repeat(Splitter.LONGEST + 1).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> reader.feed(more))
                .isInstanceOfSatisfying(
                        FileFault.class, fault -> assertThat(fault.code()).isEqualTo("record-too-long"));
    }

    @Test
    void aBrokenRowIsReportedAndTheNextOnesAreRead() {
        List<Read> table = read(Format.CSV, "name,country\nA,DK,extra\nB,DK\n\n");
        List<Read> lines = read(Format.JSON_LINES, "{\"name\": }\n[]\n{\"name\": \"B\", \"slug\": \"b\"}\n");

        assertThat(table).extracting(read -> read.entry() == null).containsExactly(true, false);
        assertThat(table.getFirst().faults()).extracting("code").containsExactly("too-many-cells");
        assertThat(lines).extracting(read -> read.entry() == null).containsExactly(true, true, false);
        assertThat(lines.getLast().entry().propertyNames()).containsExactly("name");
    }

    @Test
    void featuresAreReadOneByOneWithTheirPlace() {
        List<Read> entries = read(Format.GEOJSON, """
                {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "x]}"}}, "features": [
                {"type": "Feature", "geometry": {"type": "Point", "coordinates": [10.39, 55.4]},
                 "properties": {"name": "A \\"}]\\" b", "country": "DK"}},
                {"type": "Feature", "geometry": null, "properties": {"name": "B", "location": {"lat": 1, "lon": 2}}}
                ], "bbox": [1, 2, 3, 4]}""");

        assertThat(entries).hasSize(2);
        assertThat(at(entries.getFirst(), "/name")).isEqualTo("A \"}]\" b");
        assertThat(at(entries.getFirst(), "/location/lon")).isEqualTo("10.39");
        assertThat(at(entries.getLast(), "/location/lat")).isEqualTo("1");
    }
}
