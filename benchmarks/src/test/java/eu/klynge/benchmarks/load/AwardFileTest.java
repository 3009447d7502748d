package eu.klynge.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.standalone.launcher.award.AwardAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AwardFileTest {

    @TempDir
    private Path folder;

    @Test
    void theAuditFindsNothingWrongWithIt() throws IOException, NoSuchAlgorithmException {
        var file = folder.resolve("award.jsonl");

        var lines = AwardFile.write(file, 250);

        assertThat(Files.readAllLines(file)).hasSize((int) lines);
        assertThat(audit(file)).isZero();
    }

    @Test
    void theAuditSeesABallotThatIsMissing() throws IOException, NoSuchAlgorithmException {
        var file = folder.resolve("award.jsonl");
        AwardFile.write(file, 50);
        var lines = Files.readAllLines(file);

        Files.write(file, lines.subList(0, lines.size() - 1));

        assertThat(audit(file)).isEqualTo(1);
    }

    private static int audit(Path file) {
        return new CommandLine(new AwardAudit()).execute(file.toString());
    }
}
