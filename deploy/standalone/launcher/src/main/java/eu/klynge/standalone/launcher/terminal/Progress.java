package eu.klynge.standalone.launcher.terminal;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Named lines that change: redrawn in place on a terminal, printed when they change elsewhere. */
public final class Progress {

    private final PrintStream out;
    private final boolean redraw;
    private final Map<String, String> shown = new LinkedHashMap<>();
    private int drawn;

    public Progress(PrintStream out, boolean redraw) {
        this.out = out;
        this.redraw = redraw;
    }

    /** On standard output, as suits what that is. */
    public static Progress onOutput() {
        var console = System.console();
        return new Progress(System.out, console != null && console.isTerminal());
    }

    public void show(Map<String, String> lines) {
        var changed = new LinkedHashMap<String, String>();
        lines.forEach((name, text) -> {
            if (!text.equals(shown.put(name, text))) {
                changed.put(name, text);
            }
        });
        if (changed.isEmpty()) {
            return;
        }
        if (redraw) {
            out.print(drawn == 0 ? "" : "\033[" + drawn + "A");
            print(shown, "\033[2K");
            drawn = shown.size();
        } else {
            print(changed, "");
        }
        out.flush();
    }

    private void print(Map<String, String> lines, String before) {
        var width = shown.keySet().stream().mapToInt(String::length).max().orElse(0);
        lines.forEach((name, text) -> out.println(before + name + " ".repeat(width - name.length() + 2) + text));
    }
}
