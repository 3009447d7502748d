package eu.klynge.directory.label;

import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The register. */
public interface Labels {

    /** Empty when there is none. */
    Mono<Versioned<Label>> find(String id);

    /** Earliest granted first, at most {@code limit}. */
    Flux<Versioned<Label>> list(Selection selection, int limit);

    /** Those that end on one of these days or between them, of which not every reminder was sent; none that were revoked. */
    Flux<Versioned<Label>> ending(LocalDate from, LocalDate to);

    /** Errs with {@link eu.klynge.kit.store.DuplicateKey} when the organisation has one of this level and scheme. */
    Mono<Versioned<Label>> create(LabelFact.Granted fact, @Nullable Receipt receipt);

    /** Errs with {@link eu.klynge.kit.store.StaleVersion}. */
    Mono<Versioned<Label>> update(Versioned<Label> from, LabelFact fact, @Nullable Receipt receipt);

    /**
     * Which labels, and from where on; null for any.
     *
     * @param validOn leaves out those that have ended before or were revoked
     */
    record Selection(
            @Nullable String cluster,
            @Nullable String country,
            @Nullable String scheme,
            @Nullable String level,
            @Nullable LocalDate validOn,
            @Nullable Position after) {}

    /** Place of a label in the list. */
    record Position(Instant createdAt, String id) {}
}
