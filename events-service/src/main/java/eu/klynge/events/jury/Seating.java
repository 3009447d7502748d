package eu.klynge.events.jury;

import eu.klynge.events.award.Award;
import eu.klynge.events.award.AwardFact;
import eu.klynge.events.award.AwardRefused.Faulty;
import eu.klynge.events.award.AwardRefused.Forbidden;
import eu.klynge.events.award.AwardRefused.NotAtThisTime;
import eu.klynge.events.award.AwardRefused.Unknown;
import eu.klynge.events.award.Juror;
import eu.klynge.events.award.Organising;
import eu.klynge.events.award.Person;
import eu.klynge.events.award.Proceedings;
import eu.klynge.events.award.Recorded;
import eu.klynge.events.award.Stage;
import eu.klynge.events.award.TieKind;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.idempotency.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Who sits on the jury, and what ties they have declared. */
public final class Seating {

    private static final int MOST = 50;
    private static final int NAME = 200;
    static final Predicate<String> SLUG = Pattern.compile("[a-z0-9-]{1,200}").asMatchPredicate();

    private final Proceedings proceedings;

    public Seating(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** @param body {@code {"account", "organisations": [slug]}} */
    public Mono<Recorded> invite(String award, Person organiser, Attempt attempt, JsonNode body) {
        return proceedings.carryOut(award, attempt, (current, now) -> {
            Organising.demandRunBy(current, organiser);
            demandTime(current, now);
            Form form = Form.of(body);
            String account = form.text("account", NAME);
            List<String> organisations = form.codes("organisations", SLUG, "slugs of clusters", 0, 20);
            form.refuseUnknownFields();
            Faulty.demandNone(form.faults());
            if (current.jurors().stream().anyMatch(juror -> juror.account().equals(account))) {
                throw Faulty.at("/account", "taken", "This account is invited already.");
            }
            if (current.jurors().size() >= MOST) {
                throw new NotAtThisTime("A jury has at most " + MOST + " members.");
            }
            return new AwardFact.JurorInvited(
                    "juror-" + (current.jurors().size() + 1), new AwardFact.Invitation(account, organisations));
        });
    }

    /** Empty for an account that is not invited. */
    public Mono<Juror> of(String award, Person person) {
        return proceedings.current(award).flatMap(current -> {
            if (!current.isOpened()) {
                throw new Unknown("award");
            }
            return Mono.justOrEmpty(Judging.of(current, person).filter(juror -> isAnsweredBy(juror, person)));
        });
    }

    /** By the account that was invited; what organisations it acts for counts as declared from then on. */
    public Mono<Recorded> answer(String award, Person person, Attempt attempt, boolean accepted) {
        return proceedings.carryOut(award, attempt, (current, now) -> {
            Juror juror = Judging.of(current, person).orElseThrow(() -> new Unknown("invitation"));
            demandTime(current, now);
            if (!isAnsweredBy(juror, person)) {
                throw new Unknown("invitation");
            }
            return new AwardFact.JurorAnswered(
                    juror.id(),
                    accepted,
                    new AwardFact.JurorAccount(
                            person.subject(),
                            person.organisations().stream().sorted().toList()));
        });
    }

    /**
     * By the juror, or by an organiser who knows; it is never taken back.
     *
     * @param id of the juror; null for oneself
     * @param body {@code {"cluster": slug, "kind", "note"}}
     */
    public Mono<Recorded> declare(String award, @Nullable String id, Person person, Attempt attempt, JsonNode body) {
        return proceedings.carryOut(award, attempt, (current, now) -> {
            Juror juror = concerned(current, id, person);
            demandTime(current, now);
            Form form = Form.of(body);
            String cluster = form.text("cluster", SLUG, "wrong-format", "The slug of a cluster.");
            String kind = form.code("kind", code -> TieKind.of(code).isPresent(), "same-organisation, personal, …");
            String note = form.optionalText("note", 2000);
            form.refuseUnknownFields();
            Faulty.demandNone(form.faults());
            return new AwardFact.TieDeclared(
                    juror.id(),
                    new AwardFact.DeclaredTie(cluster, TieKind.of(kind).orElseThrow(), note, person.subject()));
        });
    }

    /** For organisers. */
    public Mono<List<Juror>> list(String award, Person organiser) {
        return proceedings.current(award).map(current -> {
            Organising.demandRunBy(current, organiser);
            return List.copyOf(current.jurors());
        });
    }

    /** A user name may be given to somebody else later. */
    private static boolean isAnsweredBy(Juror juror, Person person) {
        return juror.subject() == null || juror.subject().equals(person.subject());
    }

    private static Juror concerned(Award award, @Nullable String id, Person person) {
        Juror juror =
                (id == null ? Judging.of(award, person) : award.juror(id)).orElseThrow(() -> new Unknown("juror"));
        boolean isOwn = juror.account().equals(person.name()) && isAnsweredBy(juror, person);
        if (!isOwn && !award.isRunBy(person)) {
            throw new Forbidden("A juror's ties are declared by the juror or an organiser.");
        }
        return juror;
    }

    static void demandTime(Award award, Instant now) {
        Stage stage = award.stage(now);
        if (stage == Stage.DRAFT) {
            throw new NotAtThisTime("The award is a draft: open it first.");
        }
        if (stage.compareTo(Stage.SCORED) > 0) {
            throw new NotAtThisTime("The award is " + stage.code() + ": the jury has spoken.");
        }
    }
}
