package eu.klynge.standalone.launcher;

import eu.klynge.standalone.launcher.audit.Audit;
import eu.klynge.standalone.launcher.award.AwardAudit;
import eu.klynge.standalone.launcher.feed.Feed;
import eu.klynge.standalone.launcher.install.CannotInstall;
import eu.klynge.standalone.launcher.load.Load;
import eu.klynge.standalone.launcher.platform.PlatformNotUp;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The verbs of {@code ./klynge} that need Java; {@code build}, {@code test} and {@code bench} are the script's own. */
@Command(
        name = "klynge",
        mixinStandardHelpOptions = true,
        subcommands = {
            Up.class,
            Prepare.class,
            Down.class,
            Status.class,
            Logs.class,
            Kill.class,
            Token.class,
            Load.class,
            Feed.class,
            Audit.class,
            AwardAudit.class,
            Supervise.class
        })
public final class Klynge {

    private Klynge() {}

    static void main(String[] args) {
        System.exit(line().execute(args));
    }

    static CommandLine line() {
        var line = new CommandLine(new Klynge());
        line.setDefaultValueProvider(Klynge::byDefault);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(sentence(failure));
            return 1;
        });
        return line;
    }

    private static @Nullable String byDefault(ArgSpec argument) {
        return argument instanceof OptionSpec option && option.longestName().equals("--data")
                ? System.getenv("KLYNGE_DATA")
                : null;
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case Refused _, PlatformNotUp _, CannotInstall _, IllegalArgumentException _, UncheckedIOException _ ->
                String.valueOf(failure.getMessage());
            default -> "This should not happen: " + failure;
        };
    }
}
