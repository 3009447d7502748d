package eu.klynge.benchmarks.load;

import eu.klynge.acceptance.platform.Answer;
import eu.klynge.acceptance.platform.Gateway;
import eu.klynge.acceptance.platform.RunningPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Webhooks of the demo accounts and the demo agency, who may have twenty each, for events of new clusters. */
public final class Webhooks implements AutoCloseable {

    private static final String PATH = "/api/v1/webhooks";
    private static final int EACH = 20;
    private static final String AGENCY = "agency-demo";
    private static final List<String> OWNERS = List.of("operator", "steward-eu", "steward-dk", "organiser", AGENCY);

    private final RunningPlatform platform;
    private final List<Made> made = new ArrayList<>();

    private record Made(String owner, String id) {}

    /** @param count at most a hundred; @param address of the one of a number */
    public Webhooks(RunningPlatform platform, int count, IntFunction<String> address) {
        this.platform = platform;
        for (var number = 0; number < count; number++) {
            var owner = OWNERS.get(number / EACH);
            var body = "{\"url\": \"%s\", \"types\": [\"eu.klynge.directory.cluster.published.v1\"]}"
                    .formatted(address.apply(number));
            var answer = as(owner, platform.gateway().post(PATH, body));
            made.add(new Made(owner, answer.demand(201).text("id")));
        }
    }

    /** Ends them, and what still waits for them. */
    @Override
    public void close() {
        for (var each : made) {
            var gone = platform.gateway()
                    .send("DELETE", PATH + "/" + each.id(), "")
                    .ifMatch("*");
            as(each.owner(), gone).demand(204);
        }
    }

    private Answer as(String owner, Gateway.Call call) {
        return owner.equals(AGENCY)
                ? call.with("Authorization", "Bearer " + agencyToken()).answer()
                : call.as(owner).answer();
    }

    private String agencyToken() {
        var client = platform.description().client(AGENCY);
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(client.clientId(), client.clientSecret());
        var answer = new Gateway(platform.description().keycloak(), account -> "")
                .send("POST", platform.description().tokenEndpoint().toString(), form)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .answer();
        return answer.demand(200).text("access_token");
    }
}
