package eu.klynge.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The libraries of Solr in a folder of their own, fetched by Maven once. */
public final class SolrLibraries {

    private final Path pom;
    private final Path kept;

    /** @param pom that names Solr; @param kept the folder for its libraries */
    public SolrLibraries(Path pom, Path kept) {
        this.pom = pom;
        this.kept = kept;
    }

    /** The folder; empty if they are not to be had. */
    public Optional<Path> find() throws IOException, InterruptedException {
        return Files.isDirectory(kept) || fetched() ? Optional.of(kept) : Optional.empty();
    }

    private boolean fetched() throws IOException, InterruptedException {
        var log = Files.createTempFile("klynge-solr-", ".log");
        // Under its name only when it is whole.
        var coming = kept.resolveSibling(kept.getFileName() + ".new");
        var process = new ProcessBuilder(List.of(
                        "mvn",
                        "-B",
                        "-f",
                        pom.toString(),
                        "dependency:copy-dependencies",
                        "-DoutputDirectory=" + coming))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            return false;
        }
        Files.delete(log);
        Files.move(coming, kept);
        return true;
    }
}
