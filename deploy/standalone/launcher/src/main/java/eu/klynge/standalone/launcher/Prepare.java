package eu.klynge.standalone.launcher;

import eu.klynge.standalone.launcher.install.Checkout;
import eu.klynge.standalone.launcher.install.Installed;
import eu.klynge.standalone.launcher.warming.Trainings;
import eu.klynge.standalone.launcher.warming.Warming;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "prepare",
        mixinStandardHelpOptions = true,
        description = "Unpacks and records what a first start would, and starts nothing: the next up is quick.")
final class Prepare implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        var checkout = Checkout.current();
        Preflight.disk(checkout.kept());
        var installed = Installed.from(checkout, System.out::println);
        var warming = new Warming(checkout.kept(), new Trainings(data.folder(), checkout.kept(), installed));
        Runtime.getRuntime().addShutdownHook(new Thread(warming::stop));
        warming.train();
        return 0;
    }
}
