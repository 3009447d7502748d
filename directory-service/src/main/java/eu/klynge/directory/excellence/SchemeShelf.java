package eu.klynge.directory.excellence;

import eu.klynge.directory.excellence.ExcellenceRefused.NoSuchScheme;
import eu.klynge.directory.excellence.ExcellenceRefused.VersionTaken;
import eu.klynge.kit.store.DuplicateKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Every scheme there is: the European one that comes with the platform, and those that operators load. */
public final class SchemeShelf {

    private static final String BUNDLED = "schemes/ecei-2013.json";

    private final Scheme bundled;
    private final Schemes loaded;

    public SchemeShelf(Schemes loaded) {
        this.bundled = bundled();
        this.loaded = loaded;
    }

    public Mono<List<Scheme>> all() {
        return Flux.concat(Flux.just(bundled), loaded.all()).collectList();
    }

    /** The newest version. */
    public Mono<Scheme> newest(String id) {
        return loaded.versions(id)
                .next()
                .switchIfEmpty(Mono.just(bundled).filter(scheme -> scheme.id().equals(id)))
                .switchIfEmpty(Mono.error(NoSuchScheme::new));
    }

    public Mono<Scheme> version(String id, int version) {
        return all().flatMapIterable(schemes -> schemes)
                .filter(scheme -> scheme.id().equals(id) && scheme.version() == version)
                .next()
                .switchIfEmpty(Mono.error(NoSuchScheme::new));
    }

    /** A version is loaded once; the same again is no fault. */
    public Mono<Scheme> load(Scheme scheme) {
        if (scheme.key().equals(bundled.key())) {
            return Mono.error(new VersionTaken());
        }
        return loaded.load(scheme)
                .onErrorResume(
                        DuplicateKey.class,
                        taken -> version(scheme.id(), scheme.version())
                                .flatMap(same ->
                                        same.equals(scheme) ? Mono.just(same) : Mono.error(new VersionTaken())));
    }

    static Scheme bundled() {
        try (InputStream in = SchemeShelf.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + BUNDLED);
            }
            return switch (SchemeForm.read(JsonMapper.shared().readTree(in))) {
                case SchemeForm.Read.Sound(Scheme sound) -> sound;
                case SchemeForm.Read.Faulty(var faults) ->
                    throw new IllegalStateException(BUNDLED + " has faults: " + faults);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
