package eu.klynge.events.jury;

import eu.klynge.events.award.Award;
import eu.klynge.events.award.AwardFact;
import eu.klynge.events.award.AwardRefused.Faulty;
import eu.klynge.events.award.AwardRefused.Forbidden;
import eu.klynge.events.award.AwardRefused.NotAtThisTime;
import eu.klynge.events.award.AwardRefused.Unknown;
import eu.klynge.events.award.Criterion;
import eu.klynge.events.award.Juror;
import eu.klynge.events.award.Marks;
import eu.klynge.events.award.Nomination;
import eu.klynge.events.award.Person;
import eu.klynge.events.award.Proceedings;
import eu.klynge.events.award.Recorded;
import eu.klynge.events.award.Stage;
import eu.klynge.events.award.TieKind;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.idempotency.Attempt;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What a juror sees and says. A nomination that the juror has a tie to is not there for the juror. */
public final class Judging {

    private static final int COMMENT = 5000;

    private final Proceedings proceedings;
    private final Conflicts conflicts;
    private final Clock clock;

    public Judging(Proceedings proceedings, Undertakings undertakings, Clock clock) {
        this.proceedings = proceedings;
        this.conflicts = new Conflicts(undertakings);
        this.clock = clock;
    }

    /** @param marks the juror's own so far */
    public record Assigned(Nomination nomination, @Nullable Marks marks) {}

    /** Nominations that the juror is to judge; none while nominations may still change. */
    public Mono<List<Assigned>> assigned(String award, Person person) {
        return proceedings.current(award).flatMap(current -> {
            Juror juror = acting(current, person);
            return Flux.fromIterable(current.nominations())
                    .filter(nomination -> current.stage(clock.instant()) != Stage.NOMINATING)
                    .filter(nomination -> nomination.counting().isPresent())
                    .filterWhen(nomination -> conflicts
                            .find(current, juror, person.organisations(), nomination)
                            .map(Optional::isEmpty))
                    .map(nomination -> new Assigned(
                            nomination,
                            current.marks(juror.id(), nomination.id()).orElse(null)))
                    .collectList();
        });
    }

    /** Errs with {@link Forbidden} when there is a tie; one that was not known is recorded first. */
    public Mono<Recorded> score(String award, String nomination, Person person, Attempt attempt, JsonNode body) {
        return proceedings
                .carryOutSlowly(award, attempt, (current, now) -> {
                    Juror juror = acting(current, person);
                    demandScoring(current, now);
                    Nomination found = judged(current, nomination);
                    return conflicts
                            .find(current, juror, person.organisations(), found)
                            .map(tie -> tie.isPresent()
                                    ? inConflict(current, juror, found, tie)
                                    : scored(current, juror, found, body));
                })
                .filter(recorded -> recorded.type().equals("scored"))
                .switchIfEmpty(Mono.error(Judging::tied));
    }

    private static AwardFact inConflict(Award award, Juror juror, Nomination nomination, Optional<TieKind> tie) {
        if (award.isInConflict(juror.id(), nomination.id()) || tie.isEmpty()) {
            throw tied();
        }
        return new AwardFact.ConflictFound(juror.id(), nomination.id(), tie.get());
    }

    private static void demandScoring(Award award, Instant now) {
        if (award.stage(now) != Stage.SCORING) {
            throw new NotAtThisTime("The award is " + award.stage(now).code()
                    + ": marks are taken from the end of nominations to the end of scoring.");
        }
    }

    private static AwardFact scored(Award award, Juror juror, Nomination nomination, JsonNode body) {
        Form form = Form.of(body);
        Form given = form.object("scores");
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (Criterion criterion : award.definition().criteria()) {
            scores.put(criterion.id(), given.wholeNumber(criterion.id(), 0, Criterion.MOST));
        }
        String comment = form.optionalText("comment", COMMENT);
        form.refuseUnknownFields();
        Faulty.demandNone(form.faults());
        return new AwardFact.Scored(juror.id(), nomination.id(), scores, new AwardFact.Remark(comment));
    }

    private static Nomination judged(Award award, String nomination) {
        return award.nomination(nomination)
                .filter(found -> found.counting().isPresent())
                .orElseThrow(() -> new Unknown("nomination"));
    }

    private static Juror acting(Award award, Person person) {
        return of(award, person)
                .filter(juror -> juror.answer() == Juror.Answer.ACCEPTED)
                .filter(juror -> person.subject().equals(juror.subject()))
                .orElseThrow(() -> new Forbidden("Only jurors of this award who accepted judge."));
    }

    static Optional<Juror> of(Award award, Person person) {
        Stream<Juror> jurors = award.jurors().stream();
        return jurors.filter(juror -> juror.account().equals(person.name())).findFirst();
    }

    private static Forbidden tied() {
        return new Forbidden("You have a tie to this nominee, and so neither see nor judge the nomination.");
    }
}
