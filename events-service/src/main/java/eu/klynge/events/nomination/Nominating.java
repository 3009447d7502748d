package eu.klynge.events.nomination;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.events.award.Award;
import eu.klynge.events.award.AwardFact;
import eu.klynge.events.award.AwardFact.Candidacy;
import eu.klynge.events.award.AwardRefused.Faulty;
import eu.klynge.events.award.AwardRefused.Forbidden;
import eu.klynge.events.award.AwardRefused.NotAtThisTime;
import eu.klynge.events.award.AwardRefused.Unknown;
import eu.klynge.events.award.Nomination;
import eu.klynge.events.award.Person;
import eu.klynge.events.award.Proceedings;
import eu.klynge.events.award.Recorded;
import eu.klynge.events.award.Stage;
import eu.klynge.events.cluster.Cluster;
import eu.klynge.events.cluster.Clusters;
import eu.klynge.kit.idempotency.Attempt;
import eu.klynge.kit.problem.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Proposing, correcting, agreeing and stepping back, until the nominations' end and not a moment later. */
public final class Nominating {

    static final int MOST_OF_AN_AWARD = 500;
    static final int MOST_OF_ONE_NOMINATOR = 20;
    static final int MOST_VERSIONS = 50;

    private final Proceedings proceedings;
    private final Clusters clusters;
    private final EligibilityCheck eligibility;

    public Nominating(Proceedings proceedings, Clusters clusters, EligibilityCheck eligibility) {
        this.proceedings = proceedings;
        this.clusters = clusters;
        this.eligibility = eligibility;
    }

    /** Errs with {@link Faulty} when the nominee is not eligible: a fault at {@code /nominee} for each rule. */
    public Mono<Recorded> nominate(String award, Person nominator, Attempt attempt, NominationForm.New form) {
        return proceedings.carryOutSlowly(award, attempt, (current, now) -> {
            if (nominator.isProgram()) {
                throw new Forbidden("People nominate, programs do not.");
            }
            demandTime(current, now);
            if (current.definition().category(form.category()).isEmpty()) {
                throw Faulty.at("/category", "unknown-code", "The award has no such category.");
            }
            demandRoom(current, nominator);
            return nominee(form.cluster())
                    .flatMap(cluster -> demandEligible(current, cluster))
                    .map(cluster -> nominated(current, cluster, nominator, form));
        });
    }

    private static AwardFact nominated(Award award, Cluster cluster, Person nominator, NominationForm.New form) {
        boolean self = nominator.actsFor(cluster.slug());
        if (self) {
            demandOnlyOne(award, "", form.category(), cluster.slug());
        }
        return new AwardFact.Nominated(
                UuidCreator.getTimeOrderedEpoch().toString(),
                1,
                form.category(),
                self,
                candidacy(cluster.slug(), nominator, form.form()));
    }

    /** Another version; by a third party it needs the nominee's consent again. */
    public Mono<Recorded> revise(
            String award, String nomination, Person nominator, Attempt attempt, NominationForm form) {
        return proceedings.carryOut(award, attempt, (current, now) -> {
            Nomination found = open(current, nomination, nominator, now);
            if (!isNominator(found, nominator) && !nominator.actsFor(found.cluster())) {
                throw new Forbidden("Whoever proposed it, or the nominee, changes what it says.");
            }
            if (found.versions().size() >= MOST_VERSIONS) {
                throw new NotAtThisTime("A nomination has at most " + MOST_VERSIONS + " versions.");
            }
            boolean self = nominator.actsFor(found.cluster());
            if (self) {
                demandOnlyOne(current, nomination, found.category(), found.cluster());
            }
            Candidacy before = Objects.requireNonNull(found.candidacy());
            var next = new Candidacy(
                    before.cluster(), form.person(), form.statement(), form.evidence(), before.nominator());
            return new AwardFact.Nominated(nomination, found.latest().number() + 1, found.category(), self, next);
        });
    }

    /** By the nominee's editors, to the version that they have read. */
    public Mono<Recorded> consent(String award, String nomination, Person editor, Attempt attempt, int version) {
        return proceedings.carryOut(award, attempt, (current, now) -> {
            Nomination found = open(current, nomination, editor, now);
            if (!editor.actsFor(found.cluster())) {
                throw new Forbidden("The nominee consents, nobody for it.");
            }
            Nomination.Version latest = found.latest();
            if (latest.number() != version) {
                throw Faulty.at("/version", "stale", "There is a version " + latest.number() + " now: read that one.");
            }
            if (latest.consented()) {
                throw new NotAtThisTime("The nominee stands behind this version already.");
            }
            demandOnlyOne(current, nomination, found.category(), found.cluster());
            return new AwardFact.Consented(nomination, version);
        });
    }

    /** By the nominator or the nominee. */
    public Mono<Recorded> withdraw(String award, String nomination, Person person, Attempt attempt) {
        return proceedings.carryOut(award, attempt, (current, now) -> {
            Nomination found = seen(current, nomination, person);
            if (current.stage(now).compareTo(Stage.SCORED) > 0) {
                throw new NotAtThisTime("The shortlist is frozen.");
            }
            if (!isNominator(found, person) && !person.actsFor(found.cluster())) {
                throw new Forbidden("Whoever proposed it, or the nominee, withdraws it.");
            }
            if (found.withdrawn()) {
                throw new NotAtThisTime("The nomination is withdrawn already.");
            }
            return new AwardFact.Withdrawn(nomination);
        });
    }

    /** What the person may read: organisers all, others what they proposed or are proposed in. */
    public Mono<List<Nomination>> list(String award, Person person) {
        return proceedings
                .current(award)
                .map(current -> current.nominations().stream()
                        .filter(nomination -> maySee(current, nomination, person))
                        .toList());
    }

    public Mono<Nomination> look(String award, String nomination, Person person) {
        return proceedings.current(award).map(current -> seen(current, nomination, person));
    }

    private static Nomination open(Award award, String nomination, Person person, Instant now) {
        Nomination found = seen(award, nomination, person);
        demandTime(award, now);
        if (found.withdrawn()) {
            throw new NotAtThisTime("The nomination is withdrawn.");
        }
        return found;
    }

    private static Nomination seen(Award award, String nomination, Person person) {
        return award.nomination(nomination)
                .filter(found -> maySee(award, found, person))
                .orElseThrow(() -> new Unknown("nomination"));
    }

    private static boolean maySee(Award award, Nomination nomination, Person person) {
        return award.isRunBy(person) || isNominator(nomination, person) || person.actsFor(nomination.cluster());
    }

    private static boolean isNominator(Nomination nomination, Person person) {
        return nomination.candidacy() != null
                && nomination.candidacy().nominator().equals(person.subject());
    }

    private static Candidacy candidacy(String cluster, Person nominator, NominationForm form) {
        return new Candidacy(cluster, form.person(), form.statement(), form.evidence(), nominator.subject());
    }

    private static void demandTime(Award award, Instant now) {
        if (award.stage(now) != Stage.NOMINATING) {
            throw award.isOpened()
                    ? new NotAtThisTime("The award is " + award.stage(now).code() + ": nominations are over.")
                    : new Unknown("award");
        }
    }

    private static void demandRoom(Award award, Person nominator) {
        long own = award.nominations().stream()
                .filter(nomination -> isNominator(nomination, nominator))
                .count();
        if (award.nominations().size() >= MOST_OF_AN_AWARD || own >= MOST_OF_ONE_NOMINATOR) {
            throw new NotAtThisTime("An award takes " + MOST_OF_AN_AWARD + " nominations, " + MOST_OF_ONE_NOMINATOR
                    + " of them by one account.");
        }
    }

    /** A nominee stands once in a category, however many propose it. */
    private static void demandOnlyOne(Award award, String nomination, String category, String cluster) {
        boolean another = award.nominations().stream()
                .filter(other -> !other.id().equals(nomination))
                .filter(other -> other.category().equals(category))
                .filter(other -> other.cluster().equals(cluster))
                .anyMatch(other -> other.counting().isPresent());
        if (another) {
            throw new NotAtThisTime(
                    "The nominee stands behind another nomination in this category: withdraw that first.");
        }
    }

    private Mono<Cluster> nominee(String slug) {
        return clusters.of(List.of(slug))
                .next()
                .switchIfEmpty(Mono.error(
                        () -> Faulty.at("/nominee", "unknown-cluster", "The directory has no cluster of this slug.")));
    }

    private Mono<Cluster> demandEligible(Award award, Cluster cluster) {
        return eligibility.unmet(award.definition(), cluster).map(unmet -> {
            Faulty.demandNone(unmet.stream()
                    .map(rule -> new Fault("/nominee", rule, "The nominee does not meet the rule " + rule + "."))
                    .toList());
            return cluster;
        });
    }
}
