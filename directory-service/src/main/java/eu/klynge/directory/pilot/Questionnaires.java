package eu.klynge.directory.pilot;

import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The questionnaires that stewards have published. */
public interface Questionnaires {

    /** Empty when there is none. */
    Mono<Versioned<Questionnaire>> find(String key, int version);

    /** Newest version first. */
    Flux<Questionnaire> versions(String key);

    /** By key, then newest version first. */
    Flux<Questionnaire> all();

    /** Errs with {@link eu.klynge.kit.store.DuplicateKey} when the version is there. */
    Mono<Versioned<Questionnaire>> publish(Questionnaire questionnaire, @Nullable Receipt receipt);
}
