package eu.klynge.events.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileTextTest {

    @Test
    void textIsReadAsPeopleHaveIt() {
        assertThat(FileText.of("\uFEFFŽofie".getBytes(StandardCharsets.UTF_8))).isEqualTo("Žofie");
        assertThat(FileText.of("Žofie".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("Žofie");
        assertThat(FileText.of("Žofie".getBytes(StandardCharsets.UTF_16))).isEqualTo("Žofie");
        assertThat(FileText.of(new byte[0])).isEmpty();
    }
}
