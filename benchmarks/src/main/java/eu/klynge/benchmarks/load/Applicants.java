package eu.klynge.benchmarks.load;

import eu.klynge.acceptance.platform.Gateway;
import eu.klynge.standalone.launcher.generate.Organisations;
import eu.klynge.standalone.launcher.generate.RegistrationForm;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** Organisations that register through the gateway. For several threads. */
public final class Applicants {

    /** Taken in turn, because the gateway's limits are by caller. */
    private static final List<String> ACCOUNTS = List.of("steward-eu", "steward-dk", "organiser", "operator");

    private final Gateway gateway;
    private final Iterator<RegistrationForm> forms;

    /** @param seed of the organisations */
    public Applicants(Gateway gateway, long seed) {
        this.gateway = gateway;
        this.forms = Organisations.stream(seed).iterator();
    }

    /** The next form, as JSON. */
    public synchronized String form() {
        return forms.next().json();
    }

    /** @return the id of the registration @throws IllegalStateException if it is refused */
    public String register(int client, String form) {
        var answer = gateway.post("/api/v1/registrations", form)
                .as(ACCOUNTS.get(client % ACCOUNTS.size()))
                .key(UUID.randomUUID().toString())
                .answer();
        if (answer.status() != 201) {
            throw new IllegalStateException("A registration was refused: " + answer);
        }
        return answer.text("id");
    }
}
