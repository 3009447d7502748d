package eu.klynge.standalone.launcher.warming;

import eu.klynge.standalone.launcher.data.DataFolder;
import eu.klynge.standalone.launcher.data.Ports;
import eu.klynge.standalone.launcher.data.Secrets;
import eu.klynge.standalone.launcher.install.Installed;
import eu.klynge.standalone.launcher.parts.Parts;
import eu.klynge.standalone.launcher.supervision.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The training runs of a build: each program with a data folder and ports apart, and services with nobody to talk to. */
public final class Trainings {

    private static final Set<String> FAST_ANYWAY = Set.of(Parts.STORE, Parts.MAIL);
    private static final Set<String> END_WHEN_ASKED = Set.of(Parts.BROKER, Parts.KEYCLOAK);
    private static final String READS_CACHE = "-XX:AOTCache=";
    private static final int FIRST_OFFSET = 20_000;

    private final DataFolder asking;
    private final DataFolder apart;
    private final Installed installed;

    /**
     * @param asking the platform that wants the runs; they carry its mark, so that they end with it
     * @param kept the folder for what is kept between runs
     */
    public Trainings(DataFolder asking, Path kept, Installed installed) {
        this.asking = asking;
        this.apart = new DataFolder(kept.resolve("training"));
        this.installed = installed;
    }

    /** Those whose cache does not exist. Clears what earlier runs left, so none may be under way. */
    List<Training> missing() throws IOException {
        apart.wipe();
        apart.create();
        var ports = Ports.freeFrom(FIRST_OFFSET);
        var programs = new Parts(installed, apart, ports, Secrets.in(apart), System.getenv()).programs(List.of());
        var trainings = new ArrayList<Training>();
        for (var program : programs) {
            var cache = cache(program);
            if (!FAST_ANYWAY.contains(program.name()) && cache.isPresent() && Files.notExists(cache.get())) {
                trainings.add(training(program, cache.get()));
            }
        }
        return trainings;
    }

    private Optional<Path> cache(Program program) {
        return program.command().stream()
                .filter(argument -> argument.startsWith(READS_CACHE))
                .map(argument -> Path.of(argument.substring(READS_CACHE.length())))
                .findFirst();
    }

    private Training training(Program program, Path cache) {
        var endsWhenAsked = END_WHEN_ASKED.contains(program.name());
        var command = new ArrayList<>(program.command());
        command.replaceAll(argument -> argument.equals(apart.mark()) ? asking.mark() : argument);
        if (!endsWhenAsked) {
            command.add(1, "-Dspring.context.exit=onRefresh");
        }
        var environment = endsWhenAsked ? program.environment() : alone(program.environment());
        return new Training(program.with(command, environment), cache, !endsWhenAsked);
    }

    /** It must not join the platform's topics, so every address that it gets leads nowhere. */
    private static Map<String, String> alone(Map<String, String> environment) {
        var alone = new TreeMap<>(environment);
        alone.replaceAll((name, value) ->
                name.endsWith("_PORT") ? "0" : value.replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:9"));
        return alone;
    }
}
