package eu.klynge.standalone.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "kill",
        mixinStandardHelpOptions = true,
        description = "Kills a process as kill -9 does, to see it come back.")
final class Kill implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "SERVICE", description = "A process of ./klynge status.")
    private String service = "";

    @Override
    public Integer call() {
        var process = data.state()
                .process(service)
                .orElseThrow(() -> new Refused("No process is called " + service + "; ./klynge status shows them."));
        var alive = process.alive();
        if (alive == null) {
            throw new Refused(service + " does not run at the moment; look at ./klynge status.");
        }
        alive.destroyForcibly();
        alive.onExit().join();
        System.out.println("Killed " + service + ", pid " + process.pid() + ". It is started again at once.");
        return 0;
    }
}
