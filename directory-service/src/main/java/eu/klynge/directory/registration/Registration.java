package eu.klynge.directory.registration;

import eu.klynge.directory.organisation.Organisation;
import eu.klynge.kit.problem.Fault;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A registration as it stands. Its decisions are values: they tell what would be true next and change nothing.
 *
 * @param missing criteria of a full entry that an emerging organisation still has to meet
 * @param contact null once the person is erased
 * @param clusterId set by acceptance, with {@code slug}
 * @param note the steward's latest words to the applicant
 */
public record Registration(
        String id,
        State state,
        Tier tier,
        List<Fault> missing,
        Organisation organisation,
        @Nullable Contact contact,
        Consents consents,
        Instant submittedAt,
        Instant changedAt,
        @Nullable String clusterId,
        @Nullable String slug,
        @Nullable String note,
        List<HistoryEntry> history) {

    public Registration {
        missing = List.copyOf(missing);
        history = List.copyOf(history);
    }

    static Registration submitted(String id, RegistrationForm.Sound form, Instant at) {
        return new Registration(
                id,
                State.SUBMITTED,
                form.tier(),
                form.missing(),
                form.organisation(),
                form.contact(),
                form.consents(),
                at,
                at,
                null,
                null,
                null,
                List.of(new HistoryEntry(at, State.SUBMITTED, "applicant", null)));
    }

    /** Of the public record, and accepted as it comes; nobody is named as its contact. */
    static Registration brought(
            String id,
            Organisation statement,
            Admission.Admitted admitted,
            String note,
            String newClusterId,
            String newSlug,
            Instant at) {
        return new Registration(
                id,
                State.ACCEPTED,
                admitted.tier(),
                admitted.missing(),
                statement,
                null,
                new Consents(false, "public-record"),
                at,
                at,
                newClusterId,
                newSlug,
                null,
                List.of(new HistoryEntry(at, State.ACCEPTED, "import", note)));
    }

    /** The applicant's answer to a request for changes, or a correction before any decision. */
    Registration resubmitted(RegistrationForm.Sound form, Instant at) {
        Registration next = moved(State.SUBMITTED, "applicant", null, at);
        return new Registration(
                id,
                next.state(),
                form.tier(),
                form.missing(),
                form.organisation(),
                form.contact(),
                form.consents(),
                submittedAt,
                at,
                null,
                null,
                null,
                next.history());
    }

    Registration inReview(String steward, Instant at) {
        return moved(State.IN_REVIEW, steward, null, at);
    }

    Registration changesRequested(String steward, String message, Instant at) {
        return moved(State.CHANGES_REQUESTED, steward, message, at);
    }

    Registration rejected(String steward, String reason, Instant at) {
        return moved(State.REJECTED, steward, reason, at);
    }

    Registration accepted(String steward, String newClusterId, String newSlug, Instant at) {
        Registration next = moved(State.ACCEPTED, steward, null, at);
        return new Registration(
                id,
                next.state,
                tier,
                missing,
                organisation,
                contact,
                consents,
                submittedAt,
                at,
                newClusterId,
                newSlug,
                null,
                next.history);
    }

    public Registration withoutContact(Instant at) {
        return new Registration(
                id,
                state,
                tier,
                missing,
                organisation,
                null,
                consents,
                submittedAt,
                at,
                clusterId,
                slug,
                note,
                history);
    }

    boolean isDecided() {
        return state.isDecided();
    }

    private Registration moved(State to, String by, @Nullable String words, Instant at) {
        List<HistoryEntry> longer = Stream.concat(history.stream(), Stream.of(new HistoryEntry(at, to, by, words)))
                .toList();
        return new Registration(
                id,
                to,
                tier,
                missing,
                organisation,
                contact,
                consents,
                submittedAt,
                at,
                clusterId,
                slug,
                words,
                longer);
    }
}
