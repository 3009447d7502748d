package eu.klynge.directory.news;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.Clusters;
import eu.klynge.directory.cluster.Editors;
import eu.klynge.directory.news.NewsRefused.NoSuchPost;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Editors write posts, and everybody reads them while the organisation is in the directory. */
public final class Editorial {

    private final Editors editors;
    private final Clusters clusters;
    private final Posts posts;

    Editorial(Editors editors, Clusters clusters, Posts posts) {
        this.editors = editors;
        this.clusters = clusters;
        this.posts = posts;
    }

    /** The same key and form come to the same post. */
    public Mono<Versioned<Post>> write(
            String idOrSlug, PostForm.Sound form, Caller editor, @Nullable IdempotencyKey key) {
        return editors.require(idOrSlug, editor).flatMap(cluster -> {
            if (key == null) {
                return posts.create(post(UuidCreator.getTimeOrderedEpoch().toString(), cluster, form), null);
            }
            String id = UuidCreator.getNameBasedSha1(key.key()).toString();
            return posts.create(post(id, cluster, form), new Receipt(key.key(), key.digest(), 1, "{}"))
                    .onErrorResume(DuplicateKey.class, taken -> repeated(id, key));
        });
    }

    public Mono<Versioned<Post>> change(
            String idOrSlug, String id, @Nullable Long version, PostForm.Sound form, Caller editor) {
        return own(idOrSlug, id, version, editor)
                .flatMap(found -> posts.update(found, found.state().saying(form)));
    }

    public Mono<Void> remove(String idOrSlug, String id, @Nullable Long version, Caller editor) {
        return own(idOrSlug, id, version, editor).flatMap(posts::delete);
    }

    public Mono<Versioned<Post>> read(String idOrSlug, String id) {
        return present(idOrSlug).flatMap(cluster -> ofCluster(cluster.id(), id));
    }

    public Flux<Versioned<Post>> list(
            String idOrSlug, Post.@Nullable Kind kind, Posts.@Nullable Place after, int limit) {
        return present(idOrSlug).flatMapMany(cluster -> posts.of(cluster.id(), kind, after, limit));
    }

    private Mono<Cluster> present(String idOrSlug) {
        return clusters.find(idOrSlug)
                .switchIfEmpty(Mono.error(NoSuchPost::new))
                .map(Versioned::state);
    }

    private Mono<Versioned<Post>> own(String idOrSlug, String id, @Nullable Long version, Caller editor) {
        return editors.require(idOrSlug, editor)
                .flatMap(cluster -> ofCluster(cluster.id(), id))
                .filter(found -> version == null || version == found.version())
                .switchIfEmpty(Mono.error(StaleVersion::new));
    }

    private Mono<Versioned<Post>> ofCluster(String clusterId, String id) {
        return posts.find(id)
                .filter(found -> found.state().clusterId().equals(clusterId))
                .switchIfEmpty(Mono.error(NoSuchPost::new));
    }

    private Mono<Versioned<Post>> repeated(String id, IdempotencyKey key) {
        return posts.find(id)
                .doOnNext(found ->
                        found.receipt(key.key()).ifPresent(receipt -> key.requireSameRequest(receipt.digest())))
                .switchIfEmpty(Mono.error(NoSuchPost::new));
    }

    private static Post post(String id, Cluster cluster, PostForm.Sound form) {
        return new Post(
                id, cluster.id(), form.kind(), form.title(), form.text(), form.link(), form.date(), form.until());
    }
}
