package eu.klynge.events.event;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.events.account.Account;
import eu.klynge.events.cluster.Cluster;
import eu.klynge.events.cluster.Clusters;
import eu.klynge.events.event.EventRefused.NoSuchEvent;
import eu.klynge.events.event.EventRefused.NotTheOrganiser;
import eu.klynge.events.event.EventRefused.UnknownOrganisations;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What organisers do with their events. */
public final class EventDesk {

    private final Events events;
    private final Clusters clusters;
    private final Clock clock;

    public EventDesk(Events events, Clusters clusters, Clock clock) {
        this.events = events;
        this.clusters = clusters;
        this.clock = clock;
    }

    /** The same key and form make one event, however often they arrive. */
    public Mono<Versioned<Event>> draft(EventForm.Sound form, Account account, @Nullable IdempotencyKey key) {
        // An id made of the key turns the store's own uniqueness of ids into that of keys.
        String id = key == null
                ? UuidCreator.getTimeOrderedEpoch().toString()
                : UuidCreator.getNameBasedSha1(key.key()).toString();
        Receipt receipt = key == null ? null : new Receipt(key.key(), key.digest(), 1, "{}");
        return resolved(form.details())
                .map(details -> Event.drafted(id, details, account.subject(), null))
                .flatMap(event -> events.create(event, new EventFact.Drafted(event), receipt))
                .onErrorResume(DuplicateKey.class, taken -> key == null ? Mono.error(taken) : repeated(id, key));
    }

    /** What the first request made, as it stands now. */
    private Mono<Versioned<Event>> repeated(String id, IdempotencyKey key) {
        return events.find(id)
                .doOnNext(earlier ->
                        earlier.receipt(key.key()).ifPresent(receipt -> key.requireSameRequest(receipt.digest())));
    }

    public Mono<Versioned<Event>> edit(String id, @Nullable Long version, EventForm.Sound form, Account account) {
        return resolved(form.details())
                .flatMap(details -> decide(id, version, account, null, (event, now) -> event.edited(details, now)));
    }

    /** Another programme, and all else as it is. */
    public Mono<Versioned<Event>> replaceProgramme(String id, long version, Programme programme, Account account) {
        return decide(
                id,
                version,
                account,
                null,
                (event, now) -> event.edited(event.details().with(programme), now));
    }

    public Mono<Versioned<Event>> publish(
            String id, @Nullable Long version, Account account, @Nullable IdempotencyKey key) {
        return decide(id, version, account, key, Event::published);
    }

    public Mono<Versioned<Event>> cancel(
            String id, @Nullable Long version, String reason, Account account, @Nullable IdempotencyKey key) {
        return decide(id, version, account, key, (event, now) -> event.cancelled(reason, now));
    }

    /** Whatever its state. */
    public Mono<Versioned<Event>> look(String id, Account account) {
        return events.find(id).switchIfEmpty(Mono.error(NoSuchEvent::new)).doOnNext(found -> {
            if (!found.state().isOrganisedBy(account)) {
                throw found.state().isPublic() ? new NotTheOrganiser() : new NoSuchEvent();
            }
        });
    }

    /** What everybody may see. */
    public Mono<Versioned<Event>> lookInPublic(String id) {
        return events.find(id).filter(found -> found.state().isPublic()).switchIfEmpty(Mono.error(NoSuchEvent::new));
    }

    public Flux<Versioned<Event>> own(Account account, Events.@Nullable Position after, int limit) {
        return events.of(account, after, limit);
    }

    /**
     * @param version the one the organiser has seen; null for whichever is the latest
     * @param key a command that came with it before has its effect already
     */
    private Mono<Versioned<Event>> decide(
            String id,
            @Nullable Long version,
            Account account,
            @Nullable IdempotencyKey key,
            BiFunction<Event, Instant, EventFact> decision) {
        return look(id, account).flatMap(current -> {
            var earlier = key == null ? null : current.receipt(key.key()).orElse(null);
            if (key != null && earlier != null) {
                key.requireSameRequest(earlier.digest());
                return Mono.just(current);
            }
            if (version != null && current.version() != version) {
                return Mono.error(new StaleVersion());
            }
            EventFact fact = decision.apply(current.state(), clock.instant());
            Receipt receipt = key == null ? null : new Receipt(key.key(), key.digest(), current.version() + 1, "{}");
            return events.update(current, fact, receipt);
        });
    }

    /** With the organisations as the directory has them; errs with {@link UnknownOrganisations}. */
    public Mono<Details> resolved(Details details) {
        List<String> slugs = Stream.concat(details.organisers().stream(), details.coOrganisers().stream())
                .map(Organisation::slug)
                .distinct()
                .toList();
        if (slugs.isEmpty()) {
            return Mono.just(details);
        }
        return clusters.of(slugs).collectMap(Cluster::slug, Function.identity()).map(known -> {
            List<Fault> faults = new ArrayList<>();
            List<Organisation> organisers = known(details.organisers(), "/organisers/", known, faults);
            List<Organisation> coOrganisers = known(details.coOrganisers(), "/coOrganisers/", known, faults);
            if (!faults.isEmpty()) {
                throw new UnknownOrganisations(faults);
            }
            return details.with(organisers, coOrganisers);
        });
    }

    private static List<Organisation> known(
            List<Organisation> named, String pointer, Map<String, Cluster> known, List<Fault> faults) {
        List<Organisation> found = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Cluster cluster = known.get(named.get(i).slug());
            if (cluster == null) {
                faults.add(new Fault(pointer + i, "unknown-organisation", "The directory has no such organisation."));
            } else {
                found.add(new Organisation(cluster.slug(), cluster.name(), cluster.country()));
            }
        }
        return found;
    }
}
