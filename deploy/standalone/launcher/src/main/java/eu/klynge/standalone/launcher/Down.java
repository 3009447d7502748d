package eu.klynge.standalone.launcher;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Ends the platform and everything that was started for it. The data stays.")
final class Down implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--wipe", description = "Remove the data too: registrations, accounts, topics, secrets and logs.")
    private boolean wipe;

    @Override
    public Integer call() throws IOException {
        var folder = data.folder();
        System.out.println("Stopping the platform on " + folder.root());
        var ended = Stopping.everythingOf(folder);
        System.out.println(ended == 0 ? "Nothing was running." : "Ended " + ended + " processes.");
        if (wipe) {
            folder.wipe();
            System.out.println("Removed its data.");
        }
        return 0;
    }
}
