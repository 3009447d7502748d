package eu.klynge.events.series;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.events.account.Account;
import eu.klynge.events.event.Details;
import eu.klynge.events.event.Event;
import eu.klynge.events.event.EventDesk;
import eu.klynge.events.event.EventFact;
import eu.klynge.events.event.EventRefused.NoSuchEvent;
import eu.klynge.events.event.Events;
import eu.klynge.events.event.State;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Versioned;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What organisers do with series. The series is written first and its events after it; each has an id made of the series and its
 * place, so that making them may be repeated, and a sweep ends what a dying process left.
 */
public final class SeriesDesk {

    private static final int AT_ONCE = 20;

    private final SeriesStore store;
    private final Events events;
    private final EventDesk desk;

    SeriesDesk(SeriesStore store, Events events, EventDesk desk) {
        this.store = store;
        this.events = events;
        this.desk = desk;
    }

    /** A series with its events, all drafts. The same key and form make one series, however often they arrive. */
    public Mono<Series> draft(SeriesForm.Sound form, Account account, @Nullable IdempotencyKey key) {
        String id = key == null
                ? UuidCreator.getTimeOrderedEpoch().toString()
                : UuidCreator.getNameBasedSha1("series/" + key.key()).toString();
        String digest = key == null ? "" : key.digest();
        return desk.resolved(form.details())
                .map(details -> new Series(id, digest, account.subject(), details, form.starts(), false))
                .flatMap(store::keep)
                .doOnNext(kept -> {
                    if (key != null) {
                        key.requireSameRequest(kept.digest());
                    }
                })
                .flatMap(series -> plan(series).thenReturn(series));
    }

    private Mono<Void> plan(Series series) {
        return Flux.range(0, series.starts().size())
                .concatMap(place -> {
                    Event event = Event.drafted(
                            UuidCreator.getNameBasedSha1(series.id() + "/" + place)
                                    .toString(),
                            at(series.details(), series.starts().get(place)),
                            series.owner(),
                            series.id());
                    return events.create(event, new EventFact.Drafted(event), null)
                            .then()
                            .onErrorResume(DuplicateKey.class, made -> Mono.empty());
                })
                .then(store.planned(series.id()));
    }

    private static Details at(Details details, LocalDateTime start) {
        return details.at(start, start.plus(Duration.between(details.starts(), details.ends())));
    }

    /** Makes what is missing of series whose making was cut short. */
    Mono<Long> sweep() {
        return store.unplanned(AT_ONCE)
                .concatMap(series -> plan(series).thenReturn(series))
                .count();
    }

    /** Publishes those of its events that are drafts still. */
    public Mono<List<Event>> publish(String id, Account account) {
        return events.ofSeries(id)
                .collectList()
                .flatMap(all -> all.stream().anyMatch(each -> each.state().isOrganisedBy(account))
                        ? Flux.fromIterable(all)
                                .filter(each -> each.state().state() == State.DRAFT)
                                .concatMap(each -> desk.publish(each.id(), each.version(), account, null))
                                .then(events.ofSeries(id).map(Versioned::state).collectList())
                        : Mono.error(new NoSuchEvent()));
    }

    /** The public events of a series. */
    public Mono<List<Event>> look(String id) {
        return events.ofSeries(id)
                .map(Versioned::state)
                .filter(Event::isPublic)
                .collectList()
                .filter(all -> !all.isEmpty())
                .switchIfEmpty(Mono.error(NoSuchEvent::new));
    }
}
