package eu.klynge.standalone.launcher.audit;

import eu.klynge.standalone.launcher.data.DataFolder;
import eu.klynge.standalone.launcher.platform.AccountToken;
import eu.klynge.standalone.launcher.platform.Platform;
import eu.klynge.standalone.launcher.platform.PlatformNotUp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a service's audit log as operator and recomputes every hash; the exit code is 1 when one does not fit. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Verifies the log of what operators did: recomputes the hash of every entry.")
public final class Audit implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The platform's data folder (default: data/ beside the script).")
    private Path data = Path.of("data");

    @Option(names = "--print", description = "Print the entries too, one JSON line each.")
    private boolean print;

    @Parameters(paramLabel = "SERVICE", description = "For example directory-service.")
    private String service = "";

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public Integer call() throws IOException {
        var platform = Platform.in(new DataFolder(data).root());
        var token = new AccountToken(platform, "operator", Clock.systemUTC());
        var log = platform.gateway()
                .resolve("/api/v1/operations/" + service.replace("-service", "") + "/audit-log?limit=200");
        var chain = new Chain();
        var next = log;
        while (next != null) {
            var page = page(next, token.get());
            for (var entry : page.path("items")) {
                if (print) {
                    System.out.println(entry);
                }
                if (!chain.add(entry)) {
                    System.err.println("Entry " + entry.path("number").asLong() + " does not follow from those before:"
                            + " it, or one before it, was changed or taken out. The last sound hash is "
                            + chain.head());
                    return 1;
                }
            }
            var cursor = page.path("next").asString("");
            next = cursor.isEmpty() ? null : URI.create(log + "&cursor=" + cursor);
        }
        System.out.println(
                chain.entries() + " entries, each follows from the one before. The last hash is " + chain.head());
        return 0;
    }

    private JsonNode page(URI address, String token) {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .GET()
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new PlatformNotUp("There is no audit log of " + service + " to be had: the gateway answers "
                        + answer.statusCode() + ".");
            }
            return JSON.readTree(answer.body());
        } catch (IOException away) {
            throw new PlatformNotUp(
                    "The platform is not up: nothing answers at " + address + ". Start it with ./klynge up.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformNotUp("Interrupted.");
        }
    }
}
