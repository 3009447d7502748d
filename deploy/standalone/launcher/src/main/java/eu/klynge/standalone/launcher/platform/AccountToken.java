package eu.klynge.standalone.launcher.platform;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The access token of a demo account or of a client's service account, fetched anew shortly before it expires. For several threads. */
public final class AccountToken implements Supplier<String> {

    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Clock clock;
    private final Platform platform;
    private final String account;
    private @Nullable Held held;

    private record Held(String token, Instant until) {}

    public AccountToken(Platform platform, String account, Clock clock) {
        this.platform = platform;
        this.account = account;
        this.clock = clock;
    }

    /** @throws PlatformNotUp if Keycloak gives none */
    @Override
    public synchronized String get() {
        if (held == null || !clock.instant().isBefore(held.until)) {
            held = fetch();
        }
        return held.token;
    }

    private Held fetch() {
        var form = platform.accounts().containsKey(account) ? ofAccount() : ofClient();
        var request = HttpRequest.newBuilder(platform.tokenEndpoint())
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            var asked = clock.instant();
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new PlatformNotUp("Keycloak gives " + account + " no token: it answers " + response.statusCode()
                        + ". Look at ./klynge status.");
            }
            var answer = JSON.readTree(response.body());
            var lasts = Duration.ofSeconds(answer.path("expires_in").asLong(60));
            return new Held(
                    answer.required("access_token").asString(),
                    asked.plus(lasts).minus(MARGIN));
        } catch (IOException e) {
            throw new PlatformNotUp("The platform is not up: Keycloak does not answer at " + platform.keycloak()
                    + ". Start it with ./klynge up.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformNotUp("Interrupted while waiting for a token.");
        }
    }

    private Map<String, String> ofAccount() {
        var client = platform.client("klynge-cli");
        var user = platform.account(account);
        return Map.of(
                "grant_type", "password",
                "client_id", client.clientId(),
                "client_secret", client.clientSecret(),
                "username", user.username(),
                "password", user.password());
    }

    private Map<String, String> ofClient() {
        var client = platform.client(account);
        return Map.of(
                "grant_type", "client_credentials",
                "client_id", client.clientId(),
                "client_secret", client.clientSecret());
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
