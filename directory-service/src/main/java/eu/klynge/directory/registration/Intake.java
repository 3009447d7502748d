package eu.klynge.directory.registration;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.directory.organisation.Organisation;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.telemetry.RequestTrace;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Brings in organisations of the public record that an officer vouches for: accepted as they come, without a contact. The same
 * name, country and website are the same organisation, and come in once.
 */
public final class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final int SLUG_ATTEMPTS = 20;

    private final Registrations registrations;
    private final WhenAccepted whenAccepted;
    private final Clock clock;

    Intake(Registrations registrations, WhenAccepted whenAccepted, Clock clock) {
        this.registrations = registrations;
        this.whenAccepted = whenAccepted;
        this.clock = clock;
    }

    /** @param byThisNote whether it came in under the note that was given, now or at an earlier attempt */
    public record Brought(@Nullable String clusterId, boolean byThisNote) {}

    public Mono<Boolean> isThere(Organisation statement) {
        return registrations.find(idOf(statement)).hasElement();
    }

    /** @param note where it comes from; it stands in the registration's history */
    public Mono<Brought> bring(Organisation statement, Admission.Admitted admitted, String note) {
        return create(statement, admitted, note, 1)
                .flatMap(created -> headStart(created.state()).thenReturn(created))
                .onErrorResume(DuplicateKey.class, there -> registrations.find(idOf(statement)))
                .map(found -> new Brought(
                        found.state().clusterId(),
                        found.state().history().stream().anyMatch(entry -> note.equals(entry.note()))));
    }

    private Mono<Versioned<Registration>> create(
            Organisation statement, Admission.Admitted admitted, String note, int attempt) {
        Registration accepted = Registration.brought(
                idOf(statement),
                statement,
                admitted,
                note,
                UuidCreator.getTimeOrderedEpoch().toString(),
                Slug.of(statement.name(), attempt),
                clock.instant());
        return registrations
                .create(accepted, new RegistrationFact.Accepted(accepted), null)
                .onErrorResume(
                        DuplicateKey.class,
                        taken -> taken.concerns("slug") && attempt < SLUG_ATTEMPTS
                                ? create(statement, admitted, note, attempt + 1)
                                : Mono.error(taken));
    }

    private Mono<Void> headStart(Registration accepted) {
        return whenAccepted
                .accepted(accepted)
                .transform(RequestTrace.onError(
                        later -> log.info("Registration {} takes effect by its event", accepted.id(), later)))
                .onErrorComplete();
    }

    private static String idOf(Organisation statement) {
        String what = String.join(
                "\n",
                "import",
                statement.country(),
                statement.name().toLowerCase(Locale.ROOT),
                statement.website().toLowerCase(Locale.ROOT));
        return UuidCreator.getNameBasedSha1(what).toString();
    }
}
