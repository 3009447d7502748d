package eu.klynge.events.award;

import eu.klynge.events.award.AwardFact.Counted;
import eu.klynge.events.award.AwardFact.Organisers;
import eu.klynge.events.award.AwardFact.Shortlist;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An award as its chain tells it; it never changes. {@link #after} is the next one. */
public final class Award {

    private final String id;
    private final long number;
    private final String head;
    private final Instant at;
    private final AwardState state;

    private Award(String id, long number, String head, Instant at, AwardState state) {
        this.id = id;
        this.number = number;
        this.head = head;
        this.at = at;
        this.state = state;
    }

    /** Before its first step. */
    static Award none(String id) {
        return new Award(id, 0, Step.BEGINNING, Instant.EPOCH, new AwardState());
    }

    /** @throws AwardRefused.Tampered when a step does not follow from those before */
    Award after(List<Step> steps) {
        if (steps.isEmpty()) {
            return this;
        }
        AwardState next = new AwardState(state);
        Award last = this;
        for (Step step : steps) {
            if (!step.award().equals(id) || !step.follows(last)) {
                throw new AwardRefused.Tampered(id, step.number());
            }
            next.apply(step, factOf(step));
            last = new Award(id, step.number(), step.hash(), step.at(), next);
        }
        return last;
    }

    private static AwardFact factOf(Step step) {
        try {
            return step.fact();
        } catch (IllegalArgumentException otherThanSealed) {
            throw new AwardRefused.Tampered(step.award(), step.number());
        }
    }

    public String id() {
        return id;
    }

    /** Of the last step; 0 before the first. */
    public long number() {
        return number;
    }

    /** Hash of the last step. */
    public String head() {
        return head;
    }

    /** Time of the last step. */
    public Instant at() {
        return at;
    }

    public Definition definition() {
        return java.util.Objects.requireNonNull(state.definition);
    }

    public boolean isOpened() {
        return state.openedAt != null;
    }

    public @Nullable Instant openedAt() {
        return state.openedAt;
    }

    public @Nullable Instant awardedAt() {
        return state.awardedAt;
    }

    /** Whether all that is confidential is gone. */
    boolean isErased() {
        return state.erased;
    }

    public Stage stage(Instant now) {
        if (state.cancelled) {
            return Stage.CANCELLED;
        }
        if (state.openedAt == null) {
            return Stage.DRAFT;
        }
        if (state.awardedAt != null) {
            return Stage.AWARDED;
        }
        if (state.counted != null) {
            return Stage.COUNTED;
        }
        if (state.voteClosed) {
            return Stage.CLOSED;
        }
        return state.shortlists.isEmpty() ? beforeTheShortlist(now) : afterTheShortlist(now);
    }

    private Stage beforeTheShortlist(Instant now) {
        Dates dates = definition().dates();
        if (now.isBefore(dates.endOf(Period.NOMINATIONS))) {
            return Stage.NOMINATING;
        }
        return now.isBefore(dates.endOf(Period.SCORING)) ? Stage.SCORING : Stage.SCORED;
    }

    private Stage afterTheShortlist(Instant now) {
        Dates dates = definition().dates();
        if (now.isBefore(dates.voteBegins())) {
            return Stage.SHORTLISTED;
        }
        return now.isBefore(dates.endOf(Period.VOTE)) ? Stage.VOTING : Stage.VOTED;
    }

    /** Whoever drafted it, and accounts with the role of an organisation that runs it. */
    public boolean isRunBy(Person person) {
        Organisers organisers = state.organisers;
        return organisers != null
                && person.roles().contains("organiser")
                && (organisers.subjects().contains(person.subject())
                        || organisers.organisations().stream().anyMatch(person::actsFor));
    }

    public Collection<Nomination> nominations() {
        return state.nominations.values();
    }

    public Optional<Nomination> nomination(String nomination) {
        return Optional.ofNullable(state.nominations.get(nomination));
    }

    public Collection<Juror> jurors() {
        return state.jurors.values();
    }

    public Optional<Juror> juror(String juror) {
        return Optional.ofNullable(state.jurors.get(juror));
    }

    /** What clusters do together, as organisers of this award declared it. */
    public List<AwardFact.UndertakingDeclared> undertakings() {
        return state.undertakings;
    }

    public boolean isInConflict(String juror, String nomination) {
        return state.conflicts.containsKey(AwardState.pair(juror, nomination));
    }

    public Map<String, TieKind> conflictsOf(String nomination) {
        Map<String, TieKind> found = new LinkedHashMap<>();
        state.jurors
                .keySet()
                .forEach(juror -> Optional.ofNullable(state.conflicts.get(AwardState.pair(juror, nomination)))
                        .ifPresent(kind -> found.put(juror, kind)));
        return found;
    }

    /** Marks that count: those of a conflict do not. */
    public List<Marks> marks() {
        return state.marks.values().stream()
                .filter(marks -> !isInConflict(marks.juror(), marks.nomination()))
                .toList();
    }

    public Optional<Marks> marks(String juror, String nomination) {
        return isInConflict(juror, nomination)
                ? Optional.empty()
                : Optional.ofNullable(state.marks.get(AwardState.pair(juror, nomination)));
    }

    /** One for each category, once they are frozen. */
    public List<Shortlist> shortlists() {
        return state.shortlists;
    }

    public List<Finalist> finalists(String category) {
        return state.shortlists.stream()
                .filter(shortlist -> shortlist.category().equals(category))
                .flatMap(shortlist -> shortlist.finalists().stream())
                .toList();
    }

    /** How many codes for voting on the spot were printed so far. */
    public int codesIssued() {
        return state.codesIssued;
    }

    /** Ballots of these codes are in the box for good. */
    public boolean isNoted(String code) {
        return state.noted.contains(code);
    }

    public Set<String> noted() {
        return java.util.Collections.unmodifiableSet(state.noted);
    }

    public @Nullable Counted counted() {
        return state.counted;
    }

    /** Nomination by category, once it is handed over. */
    public Map<String, String> winners() {
        return state.winners;
    }

    /** The step that a command with this idempotency key led to. */
    Optional<Step> done(String key) {
        return Optional.ofNullable(state.done.get(key));
    }
}
