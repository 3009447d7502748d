package eu.klynge.standalone.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void ofAJsonLineTheLevelTheMessageAndTheDeepestCauseAreShown() {
        var line = """
                {"log":{"level":"ERROR","logger":"x"},"message":"Application run failed",\
                "error":{"stack_trace":"A: outer\\n\\tat b\\nCaused by: B: middle\\nCaused by: C: no such file\\n\\tat d\\n"}}""";

        assertThat(LogLine.brief(line)).isEqualTo("ERROR Application run failed – C: no such file");
    }

    @Test
    void ofAMessageOfManyLinesTheFirstIsShown() {
        assertThat(LogLine.brief("{\"log\":{\"level\":\"INFO\"},\"message\":\"\\n\\nfirst\\nsecond\"}"))
                .isEqualTo("INFO first");
    }

    @Test
    void whatIsNotJsonStaysAsItIs() {
        assertThat(LogLine.brief("  {half a line")).isEqualTo("{half a line");
        assertThat(LogLine.brief("broker ready")).isEqualTo("broker ready");
    }

    @Test
    void aLongLineIsCut() {
        assertThat(LogLine.brief("x".repeat(5000))).hasSize(401).endsWith("…");
    }
}
