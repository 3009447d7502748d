package eu.klynge.notification.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes public records into the feed. Each step may be repeated; a crash between any two loses nothing. */
public final class Recording {

    private final Entries entries;
    private final States states;
    private final Ends ends;
    private final Tail tail;
    private final List<WhenRecorded> listeners;

    Recording(Entries entries, States states, Ends ends, Tail tail, List<WhenRecorded> listeners) {
        this.entries = entries;
        this.states = states;
        this.ends = ends;
        this.tail = tail;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * True when it was not there before.
     *
     * @param stateId of what the event tells the state of; null when its kind has no current state
     */
    public Mono<Boolean> record(Entry entry, long sequence, @Nullable String stateId) {
        Mono<Entry> whole = stateId == null
                ? Mono.just(entry)
                : states.find(stateId)
                        .map(before -> withFacetsOf(before, entry))
                        .defaultIfEmpty(entry);
        return whole.flatMap(entries::add)
                .flatMap(recorded -> follow(recorded, sequence, stateId).thenReturn(true))
                .defaultIfEmpty(false)
                .flatMap(isNew -> ends.recorded(entry.position())
                        .doOnSuccess(done -> tail.recorded(entry.position()))
                        .thenReturn(isNew));
    }

    /** What the key of a topic of current states stood for exists no more. */
    public Mono<Void> gone(String stateId, long sequence) {
        return states.gone(stateId, sequence);
    }

    private Mono<Void> follow(Entry recorded, long sequence, @Nullable String stateId) {
        Mono<Void> state = stateId == null ? Mono.empty() : states.put(stateId, sequence, recorded);
        return state.then(Flux.fromIterable(listeners)
                .concatMap(listener -> listener.recorded(recorded))
                .then());
    }

    private static Entry withFacetsOf(State before, Entry entry) {
        var facets = new LinkedHashSet<>(entry.facets());
        facets.add(before.entry().facets().getFirst());
        return new Entry(entry.position(), entry.key(), entry.time(), entry.event(), new ArrayList<>(facets));
    }
}
