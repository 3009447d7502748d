package eu.klynge.standalone.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void elsewhereThanOnATerminalALineIsPrintedWhenItChanges() {
        var progress = new Progress(out, false);

        progress.show(states("starting", "waiting"));
        progress.show(states("starting", "waiting"));
        progress.show(states("ready", "waiting"));

        assertThat(text()).isEqualTo("""
                broker   starting
                gateway  waiting
                broker   ready
                """);
    }

    @Test
    void onATerminalTheLinesAreDrawnOverTheOldOnes() {
        var progress = new Progress(out, true);

        progress.show(states("starting", "waiting"));
        written.reset();
        progress.show(states("ready", "waiting"));

        assertThat(text()).isEqualTo("\033[2A\033[2Kbroker   ready\n\033[2Kgateway  waiting\n");
    }

    @Test
    void nothingIsDrawnWhenNothingChanged() {
        var progress = new Progress(out, true);
        progress.show(states("starting", "waiting"));
        written.reset();

        progress.show(states("starting", "waiting"));

        assertThat(text()).isEmpty();
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static Map<String, String> states(String broker, String gateway) {
        var states = new LinkedHashMap<String, String>();
        states.put("broker", broker);
        states.put("gateway", gateway);
        return states;
    }
}
