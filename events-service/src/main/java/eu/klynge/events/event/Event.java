package eu.klynge.events.event;

import eu.klynge.events.account.Account;
import eu.klynge.events.event.EventRefused.AlreadyPublished;
import eu.klynge.events.event.EventRefused.IsOver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands. Its decisions are values: they tell what would be true next and change nothing.
 *
 * @param owner subject of the account that drafted it
 * @param series the series it belongs to
 * @param startsAt of {@code details}, kept for the store to sort by
 * @param revision 0 for a draft, 1 when published, one more with each change; iCalendar's sequence is one less
 * @param revisions the latest hundred
 * @param publishedAt null as long as it was never public
 * @param note why it was cancelled
 */
public record Event(
        String id,
        State state,
        Details details,
        String owner,
        @Nullable String series,
        Instant startsAt,
        Instant endsAt,
        int revision,
        List<Revision> revisions,
        @Nullable Instant publishedAt,
        @Nullable String note) {

    private static final int REVISIONS_KEPT = 100;

    public Event {
        revisions = List.copyOf(revisions);
    }

    public static Event drafted(String id, Details details, String owner, @Nullable String series) {
        return new Event(
                id,
                State.DRAFT,
                details,
                owner,
                series,
                details.startsAt(),
                details.endsAt(),
                0,
                List.of(),
                null,
                null);
    }

    /** Whether everybody may see it. */
    public boolean isPublic() {
        return publishedAt != null;
    }

    /** Whether the account may edit it and sees what only organisers see. */
    public boolean isOrganisedBy(Account account) {
        return owner.equals(account.subject())
                || details.organisers().stream()
                        .anyMatch(each -> account.organisations().contains(each.slug()));
    }

    /** When it last became what the public sees; when it was drafted, nobody's business. */
    public Instant revisedAt() {
        return revisions.isEmpty() ? Instant.EPOCH : revisions.getLast().at();
    }

    /** What the last revision changed. */
    public List<Change> latestChanges() {
        return revisions.isEmpty() ? List.of() : revisions.getLast().changes();
    }

    EventFact edited(Details next, Instant at) {
        return switch (state) {
            case DRAFT -> new EventFact.Redrafted(with(next, State.DRAFT, revision, revisions, note));
            case PUBLISHED ->
                new EventFact.Changed(revised(next, State.PUBLISHED, Difference.between(details, next), at));
            case CANCELLED, HELD -> throw new IsOver(state);
        };
    }

    EventFact published(Instant at) {
        return switch (state) {
            case DRAFT -> new EventFact.Published(revised(details, State.PUBLISHED, List.of(), at));
            case PUBLISHED -> throw new AlreadyPublished();
            case CANCELLED, HELD -> throw new IsOver(state);
        };
    }

    EventFact cancelled(String reason, Instant at) {
        return switch (state) {
            case DRAFT -> new EventFact.Dropped(with(details, State.CANCELLED, revision, revisions, reason));
            case PUBLISHED -> {
                Event next = revised(
                        details,
                        State.CANCELLED,
                        List.of(new Change("cancelled", "The event is cancelled", null, null)),
                        at);
                yield new EventFact.Cancelled(
                        next.with(details, State.CANCELLED, next.revision(), next.revisions(), reason));
            }
            case CANCELLED, HELD -> throw new IsOver(state);
        };
    }

    /** It took place; no revision, because nothing about it changed. */
    EventFact held() {
        return new EventFact.Held(with(details, State.HELD, revision, revisions, note));
    }

    private Event revised(Details next, State nextState, List<Change> changes, Instant at) {
        List<Revision> all = new ArrayList<>(revisions);
        all.add(new Revision(revision + 1, at, changes));
        List<Revision> kept = all.subList(Math.max(0, all.size() - REVISIONS_KEPT), all.size());
        Event revised = with(next, nextState, revision + 1, kept, note);
        return publishedAt != null ? revised : revised.publishedAt(at);
    }

    private Event publishedAt(Instant at) {
        return new Event(id, state, details, owner, series, startsAt, endsAt, revision, revisions, at, note);
    }

    private Event with(
            Details next, State nextState, int nextRevision, List<Revision> nextRevisions, @Nullable String nextNote) {
        return new Event(
                id,
                nextState,
                next,
                owner,
                series,
                next.startsAt(),
                next.endsAt(),
                nextRevision,
                nextRevisions,
                publishedAt,
                nextNote);
    }
}
