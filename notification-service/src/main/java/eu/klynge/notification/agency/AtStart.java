package eu.klynge.notification.agency;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Versioned;
import eu.klynge.notification.agency.Agencies.ClientIdTaken;
import eu.klynge.notification.agency.Agencies.Position;
import eu.klynge.notification.agency.Agencies.Selection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * In the background of each start, for as long as it takes: clients of the realm that are agencies from the first day get their
 * entry, and every agency's account and rights are settled anew, so that an agency may also read what became public since.
 */
final class AtStart {

    private static final Logger log = LoggerFactory.getLogger(AtStart.class);
    private static final int PAGE = 100;

    private final List<String> firstDay;
    private final Agencies agencies;
    private final Provisioning provisioning;
    private final Clock clock;
    private Disposable work = Disposables.disposed();

    /** @param firstDay client ids */
    AtStart(List<String> firstDay, Agencies agencies, Provisioning provisioning, Clock clock) {
        this.firstDay = List.copyOf(firstDay);
        this.agencies = agencies;
        this.provisioning = provisioning;
        this.clock = clock;
    }

    void begin() {
        work = Mono.when(
                        untilDone("rights of agencies", adopted().thenMany(settled(provisioning::settleRights))),
                        untilDone("accounts of agencies", adopted().thenMany(settled(provisioning::settleAccount))))
                .subscribe();
    }

    void end() {
        work.dispose();
    }

    Mono<Void> adopted() {
        return Flux.fromIterable(firstDay).concatMap(this::adopt).then();
    }

    Flux<Agency> settled(Function<String, Mono<Agency>> step) {
        return from(null).concatMap(found -> step.apply(found.id()));
    }

    private Mono<Void> adopt(String clientId) {
        Agency agency = Agency.approved(
                UuidCreator.getTimeOrderedEpoch().toString(),
                clientId,
                new Profile(clientId, List.of(), null),
                Limits.USUAL,
                Agency.PLATFORM,
                clock.instant());
        return agencies.ofClient(clientId)
                .switchIfEmpty(Mono.defer(() -> agencies.create(agency, new AgencyFact.Approved(agency), null)))
                .onErrorComplete(failure -> failure instanceof ClientIdTaken || failure instanceof DuplicateKey)
                .then();
    }

    private Flux<Versioned<Agency>> from(@Nullable Position after) {
        return agencies.list(new Selection(null, after), PAGE)
                .collectList()
                .flatMapMany(page -> page.size() < PAGE
                        ? Flux.fromIterable(page)
                        : Flux.fromIterable(page)
                                .concatWith(Flux.defer(() -> from(new Position(
                                        page.getLast().createdAt(),
                                        page.getLast().id())))));
    }

    private static Mono<Void> untilDone(String what, Flux<Agency> work) {
        return work.count()
                .doOnNext(count -> log.info("{}: {} are in place", what, count))
                .then()
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500))
                        .maxBackoff(Duration.ofSeconds(15))
                        .doBeforeRetry(signal -> log.info(
                                "{} not in place yet: {}",
                                what,
                                signal.failure().toString())));
    }
}
