package eu.klynge.standalone.launcher.platform;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A running platform, as {@code platform.json} in its data folder describes it. */
public record Platform(
        URI gateway,
        URI keycloak,
        String realm,
        Kafka kafka,
        URI documentStore,
        Map<String, Service> services,
        Map<String, Account> accounts,
        Map<String, Client> clients) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Bootstrap addresses, {@code host:port}. */
    public record Kafka(String internal, String agencies) {}

    public record Service(URI url, long pid) {}

    public record Account(String username, String password, List<String> roles) {

        @Override
        public String toString() {
            return "Account[" + username + ", " + roles + "]";
        }
    }

    public record Client(String clientId, String clientSecret) {

        @Override
        public String toString() {
            return "Client[" + clientId + "]";
        }
    }

    /** @throws PlatformNotUp if there is no readable {@code platform.json} in the folder */
    public static Platform in(Path data) {
        var file = data.resolve("platform.json");
        if (!Files.isReadable(file)) {
            throw new PlatformNotUp("The platform is not up: there is no " + file + ". Start it with ./klynge up.");
        }
        try {
            return JSON.readValue(file, Platform.class);
        } catch (JacksonException e) {
            throw new PlatformNotUp("The platform cannot be found: " + file + " is not what ./klynge up writes.");
        }
    }

    /** @throws PlatformNotUp if the platform has no such demo account */
    public Account account(String name) {
        var account = accounts.get(name);
        if (account == null) {
            throw new PlatformNotUp("This platform has no demo account " + name + ".");
        }
        return account;
    }

    /** @throws PlatformNotUp if the platform has no such client */
    public Client client(String name) {
        var client = clients.get(name);
        if (client == null) {
            throw new PlatformNotUp("This platform has no client " + name + ".");
        }
        return client;
    }

    public URI tokenEndpoint() {
        return URI.create(keycloak + "/realms/" + realm + "/protocol/openid-connect/token");
    }
}
