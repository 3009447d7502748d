package eu.klynge.benchmarks;

import eu.klynge.acceptance.platform.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What was measured, by its name in the history. */
final class Commit {

    private Commit() {}

    /** Such as {@code 3f2a91c}, with {@code +} after it if files have changed since; "unknown" without git. */
    static String current() throws InterruptedException {
        var name = git("rev-parse", "--short", "HEAD");
        if (name.isEmpty()) {
            return "unknown";
        }
        // The results themselves are written by the run.
        var changed = git("status", "--porcelain", "--", ".", ":!benchmarks/RESULTS.md");
        return changed.isEmpty() ? name : name + "+";
    }

    private static String git(String... arguments) throws InterruptedException {
        var command = new ArrayList<>(List.of("git", "-C", Script.checkout().toString()));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "";
        } catch (IOException noGit) {
            return "";
        }
    }
}
