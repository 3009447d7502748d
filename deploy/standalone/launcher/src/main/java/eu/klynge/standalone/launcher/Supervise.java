package eu.klynge.standalone.launcher;

import eu.klynge.standalone.launcher.data.Ports;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs until told to end; {@code up} starts it. */
@Command(name = "supervise", hidden = true)
final class Supervise implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--port-offset")
    private int offset;

    @Option(names = "--without")
    private List<String> without = List.of();

    @Option(names = "--starter", description = "The process that waits for the platform to be ready.")
    private long starter;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var waiting = ProcessHandle.of(starter).orElseThrow(() -> new Refused("Nobody waits for the platform."));
        return new Run(data.folder(), new Ports(offset)).untilEnded(without, waiting);
    }
}
