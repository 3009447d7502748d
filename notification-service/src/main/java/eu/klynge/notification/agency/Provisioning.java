package eu.klynge.notification.agency;

import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Makes account and rights follow the agency's state. Every step may be repeated and may overlap with itself: whoever
 * worked from a state that is no longer the latest works again, so the last word is always the latest state's.
 */
public final class Provisioning {

    private final Agencies agencies;
    private final FeedAccounts accounts;
    private final FeedRights rights;
    private final Clock clock;

    public Provisioning(Agencies agencies, FeedAccounts accounts, FeedRights rights, Clock clock) {
        this.agencies = agencies;
        this.accounts = accounts;
        this.rights = rights;
        this.clock = clock;
    }

    /** Rights alone, which no absence of the identity provider delays. Empty when there is no such agency. */
    public Mono<Agency> settleRights(String id) {
        return settled(id, this::applyRights).map(Versioned::state);
    }

    /** Account and rights; an agency that has both is active. Empty when there is no such agency. */
    public Mono<Agency> settleAccount(String id) {
        return settled(id, agency -> {
                    applyRights(agency);
                    applyAccount(agency);
                })
                .flatMap(found -> found.state().state() == State.APPROVED ? activate(found) : Mono.just(found))
                .map(Versioned::state);
    }

    private Mono<Versioned<Agency>> settled(String id, Consumer<Agency> step) {
        return agencies.find(id)
                .flatMap(found -> Mono.fromRunnable(() -> step.accept(found.state()))
                        .subscribeOn(Schedulers.boundedElastic())
                        .then(Mono.defer(() -> agencies.find(id)))
                        .flatMap(now -> now.version() == found.version() ? Mono.just(now) : settled(id, step)));
    }

    private Mono<Versioned<Agency>> activate(Versioned<Agency> approved) {
        Agency active = approved.state().activated(clock.instant());
        return agencies.update(approved, active, new AgencyFact.Changed(active), null);
    }

    private void applyRights(Agency agency) {
        switch (agency.state()) {
            case APPROVED, ACTIVE -> rights.grant(agency);
            case REVOKED -> rights.revoke(agency);
        }
    }

    private void applyAccount(Agency agency) {
        switch (agency.state()) {
            case APPROVED, ACTIVE -> accounts.ensure(agency);
            case REVOKED -> accounts.disable(agency);
        }
    }
}
