package eu.klynge.directory.group;

import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All groups. */
public interface Groups {

    Mono<Versioned<Group>> find(String id);

    /** Errs with {@link eu.klynge.kit.store.DuplicateKey} when the id is taken. */
    Mono<Versioned<Group>> create(Group group, @Nullable Receipt receipt);

    /** Errs with {@link eu.klynge.kit.store.StaleVersion}. */
    Mono<Versioned<Group>> update(Versioned<Group> from, Group next, @Nullable Receipt receipt);

    /** Errs with {@link eu.klynge.kit.store.StaleVersion}. */
    Mono<Void> delete(Versioned<Group> from);

    /** That are open, by id, those behind {@code after}, at most {@code limit}. */
    Flux<Versioned<Group>> open(
            @Nullable GroupKind kind, @Nullable String clusterId, @Nullable String after, int limit);

    /** With or without its confirmation. */
    Flux<Versioned<Group>> naming(String clusterId);
}
