package eu.klynge.notification.agency;

import eu.klynge.kit.caller.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Agencies and callers for tests. */
public final class Examples {

    public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Caller OPERATOR = caller("olga", "klynge-cli", "operator");

    private Examples() {}

    public static Agency approved(String id, String clientId) {
        return Agency.approved(id, clientId, profile("Danish Cluster Academy"), Limits.USUAL, "olga", NOW);
    }

    static Profile profile(String name) {
        return new Profile(name, List.of("DK", "SE"), "https://academy.example");
    }

    static AgencyForm.Sound form(String name) {
        return new AgencyForm.Sound(profile(name), Limits.USUAL);
    }

    static Caller caller(String name, @Nullable String client, String role) {
        return new Caller("subject-of-" + name, name, client, Set.of(role), Set.of(), Set.of());
    }
}
