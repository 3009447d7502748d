package eu.klynge.events.jury;

import eu.klynge.events.award.Award;
import eu.klynge.events.award.AwardFact;
import eu.klynge.events.award.AwardFact.Candidacy;
import eu.klynge.events.award.AwardFact.DeclaredTie;
import eu.klynge.events.award.Juror;
import eu.klynge.events.award.Nomination;
import eu.klynge.events.award.TieKind;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Finds what binds a juror to a nominee, each time anew: something may have become known since. */
final class Conflicts {

    private final Undertakings undertakings;

    Conflicts(Undertakings undertakings) {
        this.undertakings = undertakings;
    }

    /** @param now organisations that the juror's account acts for at the moment */
    Mono<Optional<TieKind>> find(Award award, Juror juror, Set<String> now, Nomination nomination) {
        if (award.isInConflict(juror.id(), nomination.id())) {
            return Mono.just(
                    Optional.ofNullable(award.conflictsOf(nomination.id()).get(juror.id())));
        }
        Set<String> own = new HashSet<>(juror.organisations());
        own.addAll(now);
        String nominee = nomination.cluster();
        if (own.contains(nominee)) {
            return Mono.just(Optional.of(TieKind.SAME_ORGANISATION));
        }
        Candidacy candidacy = nomination.candidacy();
        if (candidacy == null || candidacy.nominator().equals(juror.subject())) {
            return Mono.just(Optional.of(TieKind.PERSONAL));
        }
        Optional<TieKind> declared = juror.ties().stream()
                .filter(tie -> tie.cluster().equals(nominee))
                .map(DeclaredTie::kind)
                .findFirst();
        return declared.isPresent() ? Mono.just(declared) : shared(award, own, nominee);
    }

    private Mono<Optional<TieKind>> shared(Award award, Set<String> own, String nominee) {
        Optional<TieKind> declared = award.undertakings().stream()
                .filter(undertaking -> undertaking.clusters().contains(nominee))
                .filter(undertaking -> !Collections.disjoint(undertaking.clusters(), own))
                .map(AwardFact.UndertakingDeclared::kind)
                .min(Comparator.naturalOrder());
        return declared.isPresent() ? Mono.just(declared) : heldTogether(award, own, nominee);
    }

    /** Events that were announced before the award opened; anybody can announce one with anybody to spoil marks. */
    private Mono<Optional<TieKind>> heldTogether(Award award, Set<String> own, String nominee) {
        Instant opened = award.openedAt();
        return opened == null
                ? Mono.just(Optional.empty())
                : undertakings
                        .of(nominee)
                        .filter(undertaking -> undertaking.since().isBefore(opened))
                        .any(undertaking -> !Collections.disjoint(undertaking.clusters(), own))
                        .map(together -> together ? Optional.of(TieKind.CO_ORGANISED_EVENT) : Optional.empty());
    }
}
