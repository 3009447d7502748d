package eu.klynge.directory.logo;

import eu.klynge.directory.cluster.Attempt;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.Editing;
import eu.klynge.directory.cluster.Editors;
import eu.klynge.directory.logo.LogoRefused.NoSuchLogo;
import eu.klynge.kit.telemetry.RequestTrace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The picture is kept before the entry names it, and removed when no entry does: an earlier one afterwards, a new one when the
 * entry was not changed.
 */
public final class Logos {

    private static final Logger log = LoggerFactory.getLogger(Logos.class);

    private final Editors editors;
    private final Editing editing;
    private final Pictures pictures;

    Logos(Editors editors, Editing editing, Pictures pictures) {
        this.editors = editors;
        this.editing = editing;
        this.pictures = pictures;
    }

    /** The version of the entry after it. */
    public Mono<Long> show(String idOrSlug, byte[] file, Attempt attempt) {
        return editors.require(idOrSlug, attempt)
                .flatMap(cluster -> Mono.fromCallable(() -> Picture.of(file))
                        .subscribeOn(Schedulers.boundedElastic())
                        .flatMap(picture -> pictures.keep(cluster.id(), picture)
                                .flatMap(fresh -> change(cluster, picture.name(), attempt)
                                        .onErrorResume(refused -> (fresh
                                                        ? undo(cluster, picture.name(), attempt)
                                                        : Mono.<Void>empty())
                                                .then(Mono.error(refused))))));
    }

    public Mono<Long> takeAway(String idOrSlug, Attempt attempt) {
        return editors.require(idOrSlug, attempt).flatMap(cluster -> change(cluster, null, attempt));
    }

    public Mono<byte[]> find(String clusterId, String name) {
        return pictures.find(clusterId, name).switchIfEmpty(Mono.error(NoSuchLogo::new));
    }

    private Mono<Long> change(Cluster before, @Nullable String logo, Attempt attempt) {
        String earlier = before.logo();
        return editing.show(before.id(), logo, attempt)
                .delayUntil(version ->
                        earlier == null || earlier.equals(logo) ? Mono.empty() : remove(before.id(), earlier));
    }

    /** Somebody else was faster, with another picture or with the same. */
    private Mono<Void> undo(Cluster before, String logo, Attempt attempt) {
        return editors.require(before.id(), attempt.who())
                .filter(now -> !logo.equals(now.logo()))
                .flatMap(now -> remove(now.id(), logo))
                .onErrorComplete();
    }

    private Mono<Void> remove(String clusterId, String logo) {
        return pictures.remove(clusterId, logo)
                // It is in nobody's way.
                .transform(RequestTrace.onError(left -> log.info("A logo of {} stays: {}", clusterId, left.toString())))
                .onErrorComplete();
    }
}
