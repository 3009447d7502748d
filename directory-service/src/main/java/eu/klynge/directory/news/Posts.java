package eu.klynge.directory.news;

import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All posts. */
public interface Posts {

    Mono<Versioned<Post>> find(String id);

    /** Errs with {@link eu.klynge.kit.store.DuplicateKey} when the id is taken. */
    Mono<Versioned<Post>> create(Post post, @Nullable Receipt receipt);

    /** Errs with {@link eu.klynge.kit.store.StaleVersion}. */
    Mono<Versioned<Post>> update(Versioned<Post> from, Post next);

    /** Errs with {@link eu.klynge.kit.store.StaleVersion}. */
    Mono<Void> delete(Versioned<Post> from);

    /** Newest date first, at most {@code limit}. */
    Flux<Versioned<Post>> of(String clusterId, Post.@Nullable Kind kind, @Nullable Place after, int limit);

    /** Place of a post in the list. */
    record Place(LocalDate date, String id) {}
}
