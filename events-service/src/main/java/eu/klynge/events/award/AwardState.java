package eu.klynge.events.award;

import eu.klynge.events.award.AwardFact.Counted;
import eu.klynge.events.award.AwardFact.Organisers;
import eu.klynge.events.award.AwardFact.Shortlist;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the steps of an award add up to. Changed while steps are applied, and by nobody afterwards. */
final class AwardState {

    @Nullable
    Definition definition;

    @Nullable
    Organisers organisers;

    @Nullable
    Instant openedAt;

    @Nullable
    Instant awardedAt;

    @Nullable
    Counted counted;

    boolean cancelled;
    boolean voteClosed;
    boolean erased;
    int codesIssued;
    final Map<String, Nomination> nominations;
    final Map<String, Juror> jurors;
    final Map<String, TieKind> conflicts;
    final Map<String, Marks> marks;
    final Map<String, Step> done;
    final Set<String> noted;
    List<AwardFact.UndertakingDeclared> undertakings = List.of();
    List<Shortlist> shortlists = List.of();
    Map<String, String> winners = Map.of();

    AwardState() {
        this.nominations = new LinkedHashMap<>();
        this.jurors = new LinkedHashMap<>();
        this.conflicts = new HashMap<>();
        this.marks = new LinkedHashMap<>();
        this.done = new HashMap<>();
        this.noted = new HashSet<>();
    }

    AwardState(AwardState before) {
        this.definition = before.definition;
        this.organisers = before.organisers;
        this.openedAt = before.openedAt;
        this.awardedAt = before.awardedAt;
        this.counted = before.counted;
        this.cancelled = before.cancelled;
        this.voteClosed = before.voteClosed;
        this.erased = before.erased;
        this.codesIssued = before.codesIssued;
        this.nominations = new LinkedHashMap<>(before.nominations);
        this.jurors = new LinkedHashMap<>(before.jurors);
        this.conflicts = new HashMap<>(before.conflicts);
        this.marks = new LinkedHashMap<>(before.marks);
        this.done = new HashMap<>(before.done);
        this.noted = new HashSet<>(before.noted);
        this.undertakings = before.undertakings;
        this.shortlists = before.shortlists;
        this.winners = before.winners;
    }

    static String pair(String juror, String nomination) {
        return juror + "/" + nomination;
    }

    void apply(Step step, AwardFact fact) {
        if (step.key() != null) {
            done.put(step.key(), step);
        }
        switch (fact) {
            case AwardFact.Drafted drafted -> {
                definition = drafted.definition();
                organisers = drafted.confidential();
            }
            case AwardFact.Redrafted redrafted -> definition = redrafted.definition();
            case AwardFact.Opened ignored -> openedAt = step.at();
            case AwardFact.Extended extended -> {
                Definition before = Objects.requireNonNull(definition);
                definition = before.with(before.dates().with(extended.period(), extended.until()));
            }
            case AwardFact.Nominated nominated -> nominated(step, nominated);
            case AwardFact.Consented consented ->
                nominations.computeIfPresent(
                        consented.nomination(), (id, nomination) -> nomination.consented(consented.version()));
            case AwardFact.Withdrawn withdrawn ->
                nominations.computeIfPresent(withdrawn.nomination(), (id, nomination) -> nomination.withdrawnNow());
            case AwardFact.Excluded excluded ->
                nominations.computeIfPresent(
                        excluded.nomination(), (id, nomination) -> nomination.excludedFor(excluded.rules()));
            case AwardFact.JurorInvited invited -> invited(invited);
            case AwardFact.JurorAnswered answered -> answered(answered);
            case AwardFact.TieDeclared declared ->
                jurors.computeIfPresent(
                        declared.juror(),
                        (id, juror) -> declared.confidential() == null ? juror : juror.with(declared.confidential()));
            case AwardFact.UndertakingDeclared declared ->
                undertakings = Stream.concat(undertakings.stream(), Stream.of(declared))
                        .toList();
            case AwardFact.ConflictFound found -> conflicts.put(pair(found.juror(), found.nomination()), found.kind());
            case AwardFact.Scored scored ->
                marks.put(
                        pair(scored.juror(), scored.nomination()),
                        new Marks(
                                scored.juror(),
                                scored.nomination(),
                                scored.scores(),
                                scored.confidential() == null
                                        ? null
                                        : scored.confidential().comment()));
            case AwardFact.Shortlisted shortlisted -> shortlists = List.copyOf(shortlisted.categories());
            case AwardFact.CodesIssued issued -> codesIssued += issued.count();
            case AwardFact.BallotsNoted ballots -> noted.addAll(ballots.codes());
            case AwardFact.VoteClosed ignored -> voteClosed = true;
            case AwardFact.Counted count -> counted = count;
            case AwardFact.Awarded awarded -> {
                awardedAt = step.at();
                winners = Map.copyOf(awarded.winners());
            }
            case AwardFact.Cancelled ignored -> cancelled = true;
            case AwardFact.Erased ignored -> erase();
        }
    }

    private void nominated(Step step, AwardFact.Nominated nominated) {
        var version =
                new Nomination.Version(nominated.version(), step.at(), nominated.self(), nominated.confidential());
        Nomination earlier = nominations.get(nominated.nomination());
        nominations.put(
                nominated.nomination(),
                earlier == null
                        ? new Nomination(
                                nominated.nomination(),
                                nominated.category(),
                                step.number(),
                                step.at(),
                                nominated.self(),
                                List.of(version),
                                false,
                                List.of())
                        : earlier.with(version));
    }

    private void erase() {
        erased = true;
        nominations.replaceAll((id, nomination) -> nomination.erased());
        jurors.replaceAll((id, juror) -> juror.erased());
        marks.replaceAll((pair, one) -> one.erased());
        done.replaceAll((key, step) -> step.erased());
        undertakings =
                undertakings.stream().map(AwardFact.UndertakingDeclared::erased).toList();
    }

    private void invited(AwardFact.JurorInvited invited) {
        var invitation = invited.confidential();
        jurors.put(
                invited.juror(),
                new Juror(
                        invited.juror(),
                        invitation == null ? "" : invitation.account(),
                        Juror.Answer.NONE,
                        null,
                        invitation == null ? Set.of() : Set.copyOf(invitation.organisations()),
                        List.of()));
    }

    private void answered(AwardFact.JurorAnswered answered) {
        var account = answered.confidential();
        jurors.computeIfPresent(
                answered.juror(),
                (id, juror) -> juror.answered(
                        answered.accepted() ? Juror.Answer.ACCEPTED : Juror.Answer.DECLINED,
                        account == null ? null : account.subject(),
                        account == null ? List.of() : account.organisations()));
    }
}
