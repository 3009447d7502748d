package eu.klynge.standalone.launcher;

import eu.klynge.standalone.launcher.data.DataFolder;
import eu.klynge.standalone.launcher.data.Ports;
import eu.klynge.standalone.launcher.install.Checkout;
import eu.klynge.standalone.launcher.install.Installed;
import eu.klynge.standalone.launcher.supervision.Ending;
import eu.klynge.standalone.launcher.supervision.RunState;
import eu.klynge.standalone.launcher.supervision.RunState.Phase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts the platform, returns when it is ready, and leaves it running.")
final class Up implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--foreground", description = "Stay attached; Ctrl-C ends the platform.")
    private boolean foreground;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            description = "Add N to every port, so that several platforms can run side by side.")
    private int offset;

    @Option(
            names = "--without",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Leave a process out, to run it elsewhere, such as in a debugger; ./klynge status names them.")
    private List<String> without = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var ports = new Ports(offset);
        var folder = data.folder();
        Preflight.disk(folder.root());
        folder.create();
        try (var channel =
                        FileChannel.open(folder.startLockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new Refused("Another ./klynge up is at work on " + folder.root() + ": wait for it.");
            }
            return start(folder, ports);
        }
    }

    private int start(DataFolder folder, Ports ports) throws IOException, InterruptedException {
        var running =
                RunState.in(folder.stateFile()).filter(state -> state.living().isPresent());
        if (running.isPresent()) {
            return already(running.get(), folder);
        }
        sweep(folder);
        Preflight.disk(Checkout.current().kept());
        Preflight.ports(ports, without);
        var installed = Installed.from(Checkout.current(), System.out::println);
        return new Starting(folder, ports, without, foreground).start(installed.launcher());
    }

    private int already(RunState state, DataFolder folder) {
        if (state.phase() != Phase.READY || state.portOffset() != offset) {
            throw new Refused(
                    "A platform with port offset %d runs on %s already (%s). End it with ./klynge down, or choose another folder with --data DIR."
                            .formatted(
                                    state.portOffset(),
                                    folder.root(),
                                    state.phase().name().toLowerCase(Locale.ROOT)));
        }
        System.out.println("The platform is up already.");
        Welcome.print(folder);
        return 0;
    }

    private static void sweep(DataFolder folder) {
        if (!Ending.marked(folder.mark()).isEmpty()) {
            System.out.println("Ending what an earlier run left behind.");
            Stopping.everythingOf(folder);
        }
    }
}
