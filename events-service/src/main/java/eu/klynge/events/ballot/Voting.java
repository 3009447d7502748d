package eu.klynge.events.ballot;

import eu.klynge.events.award.Award;
import eu.klynge.events.award.AwardRefused.Faulty;
import eu.klynge.events.award.AwardRefused.Forbidden;
import eu.klynge.events.award.AwardRefused.NotAtThisTime;
import eu.klynge.events.award.AwardRefused.Unknown;
import eu.klynge.events.award.Category;
import eu.klynge.events.award.Person;
import eu.klynge.events.award.Proceedings;
import eu.klynge.events.award.Receipts;
import eu.klynge.events.award.Stage;
import eu.klynge.events.ballot.Box.ChangedTooOften;
import eu.klynge.events.ballot.Box.NonceUsed;
import eu.klynge.kit.form.Form;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Casting a ballot, over the web or with a printed code. */
public final class Voting {

    private static final Predicate<String> NONCE =
            Pattern.compile("[A-Za-z0-9_-]{22,86}").asMatchPredicate();

    private final Proceedings proceedings;
    private final Box box;
    private final VotingCodes codes;
    private final Voters voters;
    private final Receipts receipts;
    private final Clock clock;

    Voting(Proceedings proceedings, Box box, VotingCodes codes, Voters voters, Receipts receipts, Clock clock) {
        this.proceedings = proceedings;
        this.box = box;
        this.codes = codes;
        this.voters = voters;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * That a ballot is in the box.
     *
     * @param code the voter's own device can compute it, too
     * @param receipt says what {@code code} says, signed
     */
    public record Acknowledged(String award, String category, String code, Instant castAt, String receipt) {}

    /** @param person null for a guest with a printed code */
    public Mono<Acknowledged> cast(String award, String category, @Nullable Person person, JsonNode body) {
        Form form = Form.of(body);
        String nomination = form.text("nomination", 100);
        String nonce =
                form.text("nonce", NONCE, "wrong-format", "At least 128 random bits in base64url or hexadecimal.");
        String printed = form.optionalText("votingCode", 40);
        form.refuseUnknownFields();
        Faulty.demandNone(form.faults());
        return proceedings.current(award).flatMap(current -> {
            demandVote(current, category, nomination);
            Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            String code = Cast.codeOf(award, category, nomination, nonce);
            Cast cast = new Cast(code, nomination, nonce, printed == null ? Cast.WEB : Cast.ON_SITE, at);
            return voter(award, person, printed)
                    .map(voter -> voters.pseudonym(award, category, voter))
                    .flatMap(id -> box.cast(id, award, category, cast))
                    .onErrorMap(NonceUsed.class, used -> Faulty.at("/nonce", "used", "Choose a nonce at random."))
                    .onErrorMap(
                            ChangedTooOften.class,
                            often -> new NotAtThisTime("A ballot is changed at most " + Box.MOST_CASTS + " times."))
                    .then(Mono.defer(() -> proceedings.current(award)))
                    .map(now -> acknowledged(now, category, code, at));
        });
    }

    /**
     * Who counts closes the vote first and reads the box afterwards, so a ballot that finds the vote still open after it was written is
     * in the count. One that finds it closed was written at the same time as that, and only the count can tell.
     */
    private Acknowledged acknowledged(Award award, String category, String code, Instant at) {
        if (award.stage(at).compareTo(Stage.CLOSED) >= 0) {
            throw new NotAtThisTime("The vote was closed while your ballot came in. Whether " + code
                    + " is in the count shows when it is published.");
        }
        return new Acknowledged(award.id(), category, code, at, receipts.of(award.id(), code));
    }

    private void demandVote(Award award, String category, String nomination) {
        if (!award.isOpened()) {
            throw new Unknown("award");
        }
        Stage stage = award.stage(clock.instant());
        if (award.definition().category(category).isEmpty()) {
            throw new Unknown("category");
        }
        if (stage != Stage.VOTING) {
            throw new NotAtThisTime("The award is " + stage.code() + ": ballots are taken from "
                    + award.definition().dates().votingFrom() + " to "
                    + award.definition().dates().votingUntil() + ", "
                    + award.definition().dates().zone() + ".");
        }
        if (award.finalists(category).stream()
                .noneMatch(finalist -> finalist.nomination().equals(nomination))) {
            throw Faulty.at("/nomination", "no-finalist", "This is no finalist of the category.");
        }
    }

    private Mono<String> voter(String award, @Nullable Person person, @Nullable String printed) {
        if (printed != null) {
            return codes.person(award, voters.hash(award, printed))
                    .switchIfEmpty(Mono.error(
                            () -> Faulty.at("/votingCode", "unknown-code", "No such code is valid for this award.")));
        }
        if (person == null) {
            return Mono.error(new Forbidden("Sign in, or vote with the code that you were given."));
        }
        return person.isProgram()
                ? Mono.error(new Forbidden("People vote, programs do not."))
                : Mono.just(voters.account(person));
    }

    /** The voter's own receipts again, by category, for as long as the vote is not counted. */
    public Mono<List<Acknowledged>> own(String award, Person person) {
        return proceedings.current(award).flatMap(current -> {
            Map<String, String> categories = current.definition().categories().stream()
                    .map(Category::id)
                    .collect(Collectors.toMap(
                            id -> voters.pseudonym(award, id, voters.account(person)), Function.identity()));
            return box.find(categories.keySet())
                    .map(ballot -> {
                        Cast last = ballot.casts().getLast();
                        return new Acknowledged(
                                award, ballot.category(), last.code(), last.at(), receipts.of(award, last.code()));
                    })
                    .collectList();
        });
    }
}
