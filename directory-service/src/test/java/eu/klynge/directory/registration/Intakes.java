package eu.klynge.directory.registration;

import java.time.Clock;
import reactor.core.publisher.Mono;

/** An intake for other rooms' tests. */
public final class Intakes {

    private Intakes() {}

    public static Intake of(Registrations registrations, Clock clock) {
        return new Intake(registrations, accepted -> Mono.empty(), clock);
    }
}
