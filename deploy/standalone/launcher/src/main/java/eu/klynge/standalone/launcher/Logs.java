package eu.klynge.standalone.launcher;

import eu.klynge.standalone.launcher.parts.Parts;
import eu.klynge.standalone.launcher.supervision.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", mixinStandardHelpOptions = true, description = "Prints the latest output of a process.")
final class Logs implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "SERVICE", description = "A process of ./klynge status, the supervisor included.")
    private String service = "";

    @Option(names = "-f", description = "Go on with what is still to come, until interrupted.")
    private boolean follow;

    @Option(names = "-n", paramLabel = "LINES", description = "How many lines (default: 100).")
    private int lines = 100;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var path = data.folder().log(service);
        if (!service.equals("supervisor") && !Parts.NAMES.contains(service)) {
            throw new Refused("No process is called " + service + "; there are supervisor, "
                    + String.join(", ", Parts.NAMES) + ".");
        }
        if (!Files.exists(path)) {
            throw new Refused("There is no " + path + ": " + service + " was not started yet.");
        }
        var log = new LogFile(path);
        var position = Files.size(path);
        log.last(lines).forEach(System.out::println);
        while (follow) {
            position = log.follow(position, System.out);
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return 0;
    }
}
