package eu.klynge.events.award;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.events.award.AwardFact.Organisers;
import eu.klynge.events.award.AwardRefused.NotAtThisTime;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.idempotency.Attempt;
import eu.klynge.kit.idempotency.IdempotencyKey;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What organisers do with an award: draft, open, extend, hand over, cancel, erase. */
public final class Organising {

    private static final int WORDS = 2000;

    private final Proceedings proceedings;
    private final Receipts receipts;

    public Organising(Proceedings proceedings, Receipts receipts) {
        this.proceedings = proceedings;
        this.receipts = receipts;
    }

    public Mono<Recorded> draft(Person organiser, Definition definition, @Nullable IdempotencyKey key) {
        String id = key == null
                ? UuidCreator.getTimeOrderedEpoch().toString()
                : UuidCreator.getNameBasedSha1(key.key()).toString();
        var organisers = new Organisers(
                List.of(organiser.subject()),
                organiser.organisations().stream().sorted().toList());
        return proceedings.begin(id, new AwardFact.Drafted(definition, organisers), key);
    }

    public Mono<Recorded> redraft(String id, Person organiser, Attempt attempt, Definition definition) {
        return proceedings.carryOut(id, attempt, (award, now) -> {
            demandRunBy(award, organiser);
            demandDraft(award, now);
            return new AwardFact.Redrafted(definition);
        });
    }

    public Mono<Recorded> open(String id, Person organiser, Attempt attempt) {
        return proceedings.carryOut(id, attempt, (award, now) -> {
            demandRunBy(award, organiser);
            demandDraft(award, now);
            if (!now.isBefore(award.definition().dates().endOf(Period.NOMINATIONS))) {
                throw new NotAtThisTime("Nominations would be over already: change the dates of the draft first.");
            }
            return new AwardFact.Opened(receipts.publicKey());
        });
    }

    /** @param body {@code {"period", "until", "reason"}}, {@code until} on the clocks of the award's zone */
    public Mono<Recorded> extend(String id, Person organiser, Attempt attempt, JsonNode body) {
        return proceedings.carryOut(id, attempt, (award, now) -> {
            demandRunBy(award, organiser);
            Dates dates = award.definition().dates();
            Form form = Form.of(body);
            String code = form.code("period", text -> Period.of(text).isPresent(), "nominations, scoring, vote");
            LocalDateTime until = DefinitionForm.moment(form, "until", ZoneId.of(dates.zone()));
            String reason = form.text("reason", WORDS);
            form.refuseUnknownFields();
            AwardRefused.Faulty.demandNone(form.faults());
            Period period = Period.of(code).orElseThrow();
            demandExtensible(award, period, now);
            if (!dates.at(until).isAfter(dates.endOf(period))
                    || !dates.at(until).isAfter(now)) {
                throw AwardRefused.Faulty.at(
                        "/until", "not-later", "It ends at " + dates.localEndOf(period) + ": say a later time.");
            }
            if (!dates.with(period, until).areInOrder()) {
                throw AwardRefused.Faulty.at(
                        "/until", "wrong-order", "What comes after it would begin before: extend that first.");
            }
            return new AwardFact.Extended(period, until, reason);
        });
    }

    private static void demandExtensible(Award award, Period period, Instant now) {
        Stage stage = award.stage(now);
        boolean possible = switch (period) {
            case NOMINATIONS ->
                stage == Stage.NOMINATING
                        || stage == Stage.SCORING && award.marks().isEmpty();
            case SCORING -> stage == Stage.NOMINATING || stage == Stage.SCORING || stage == Stage.SCORED;
            case VOTE -> award.isOpened() && stage.compareTo(Stage.VOTED) <= 0;
        };
        if (!possible) {
            throw new NotAtThisTime("The award is " + stage.code() + ": that period can no longer be extended.");
        }
    }

    /** The ceremony: the winners of the count are announced. */
    public Mono<Recorded> handOver(String id, Person organiser, Attempt attempt) {
        return proceedings.carryOut(id, attempt, (award, now) -> {
            demandRunBy(award, organiser);
            AwardFact.Counted counted = award.counted();
            if (counted == null || award.stage(now) != Stage.COUNTED) {
                throw new NotAtThisTime(
                        "The award is " + award.stage(now).code() + ": winners are named once, after the count.");
            }
            Map<String, String> winners = new HashMap<>();
            for (AwardFact.Result result : counted.categories()) {
                if (result.winner() != null) {
                    winners.put(result.category(), result.winner());
                }
            }
            return new AwardFact.Awarded(winners);
        });
    }

    public Mono<Recorded> cancel(String id, Person organiser, Attempt attempt, String reason) {
        return proceedings.carryOut(id, attempt, (award, now) -> {
            demandRunBy(award, organiser);
            Stage stage = award.stage(now);
            if (stage == Stage.AWARDED || stage == Stage.CANCELLED) {
                throw new NotAtThisTime("The award is " + stage.code() + ".");
            }
            return new AwardFact.Cancelled(reason);
        });
    }

    /**
     * Words, names, accounts and comments are forgotten, when the award is over; the chain stays as it is. First the store forgets, then
     * that is on record: a command that was broken off is sent again.
     */
    public Mono<Recorded> erase(String id, Person organiser, Attempt attempt) {
        return proceedings.carryOutSlowly(id, attempt, (award, now) -> {
            demandRunBy(award, organiser);
            Stage stage = award.stage(now);
            if (award.isErased() || stage != Stage.AWARDED && stage != Stage.CANCELLED) {
                throw new NotAtThisTime("The award is " + stage.code()
                        + ": what is confidential is erased once, when it is handed over or cancelled.");
            }
            return proceedings.erase(id).thenReturn(new AwardFact.Erased());
        });
    }

    private static void demandDraft(Award award, Instant now) {
        if (award.stage(now) != Stage.DRAFT) {
            throw new NotAtThisTime("The award is " + award.stage(now).code()
                    + ": what it asks of nominees stood from the moment it was opened.");
        }
    }

    /** A draft of others is not there. */
    public static void demandRunBy(Award award, Person person) {
        if (!award.isRunBy(person)) {
            throw award.isOpened()
                    ? new AwardRefused.Forbidden("This award is run by others.")
                    : new AwardRefused.Unknown("award");
        }
    }
}
