package eu.klynge.directory.registration.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.klynge.directory.organisation.Organisation;
import eu.klynge.directory.registration.Consents;
import eu.klynge.directory.registration.Contact;
import eu.klynge.directory.registration.Outcome;
import eu.klynge.directory.registration.Registration;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.web.ETags;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Registrations as callers see them; only the applicant and stewards do. */
final class RegistrationViews {

    private RegistrationViews() {}

    /** Answer to a submission. */
    record Submitted(String id, String state, String tier, FollowUp followUp) {}

    /** @param href carries the applicant's secret: whoever has it may read and correct the registration */
    record FollowUp(String href) {}

    /** Answer to a steward's command; {@code clusterId} and {@code slug} after acceptance. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decided(
            String id,
            String state,
            String tier,
            @Nullable String clusterId,
            @Nullable String slug) {

        static Decided of(Outcome outcome) {
            return new Decided(outcome.id(), outcome.state(), outcome.tier(), outcome.clusterId(), outcome.slug());
        }
    }

    /** A line of the stewards' list. */
    record Line(
            String id,
            String state,
            String tier,
            String name,
            String country,
            String city,
            Instant submittedAt,
            Instant changedAt,
            String etag) {

        static Line of(Versioned<Registration> found) {
            Registration registration = found.state();
            return new Line(
                    registration.id(),
                    registration.state().code(),
                    registration.tier().code(),
                    registration.organisation().name(),
                    registration.organisation().country(),
                    registration.organisation().city(),
                    registration.submittedAt(),
                    registration.changedAt(),
                    ETags.of(found.version()));
        }
    }

    /** Everything, in the shape in which it was submitted, and how it went since. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Whole(
            String id,
            String state,
            String tier,
            List<Fault> missingForFull,
            @Nullable String note,
            @Nullable String clusterId,
            @Nullable String slug,
            Instant submittedAt,
            Instant changedAt,
            @JsonUnwrapped Organisation organisation,
            @Nullable Contact contact,
            Consents consents,
            List<Step> history) {

        /** @param forSteward stewards see who did what; the applicant sees that a steward did */
        static Whole of(Registration registration, boolean forSteward) {
            return new Whole(
                    registration.id(),
                    registration.state().code(),
                    registration.tier().code(),
                    registration.missing(),
                    registration.note(),
                    registration.clusterId(),
                    registration.slug(),
                    registration.submittedAt(),
                    registration.changedAt(),
                    registration.organisation(),
                    registration.contact(),
                    registration.consents(),
                    registration.history().stream()
                            .map(entry -> new Step(
                                    entry.at(),
                                    entry.state().code(),
                                    forSteward || entry.by().equals("applicant") ? entry.by() : "steward",
                                    entry.note()))
                            .toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            Instant at, String state, String by, @Nullable String note) {}
}
