package eu.klynge.notification.agency.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.web.ETags;
import eu.klynge.notification.agency.Agency;
import eu.klynge.notification.agency.Limits;
import eu.klynge.notification.agency.Outcome;
import eu.klynge.notification.agency.Step;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Agencies as operators see them, and as an agency sees itself. Their names are those of the OpenAPI document, which has all
 * services in one space.
 */
final class AgencyViews {

    private AgencyViews() {}

    /** The shape of what an operator sends, for the OpenAPI document; it is read field by field. */
    record AgencyFields(
            String name,
            List<String> countries,
            @Nullable String website,
            @Nullable Limits limits) {}

    /** @param reason for the record and for the agency */
    record AgencyRevocation(String reason) {}

    /** Answer to a command. */
    record AgencyOutcome(String id, String clientId, String state) {

        static AgencyOutcome of(Outcome outcome) {
            return new AgencyOutcome(outcome.id(), outcome.clientId(), outcome.state());
        }
    }

    /** A line of the operators' list. */
    record AgencyLine(
            String id,
            String clientId,
            String name,
            List<String> countries,
            String state,
            Instant approvedAt,
            Instant changedAt,
            String etag) {

        static AgencyLine of(Versioned<Agency> found) {
            Agency agency = found.state();
            return new AgencyLine(
                    agency.id(),
                    agency.clientId(),
                    agency.profile().name(),
                    agency.profile().countries(),
                    agency.state().code(),
                    agency.approvedAt(),
                    agency.changedAt(),
                    ETags.of(found.version()));
        }
    }

    /** @param history for operators alone */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AgencyEntry(
            String id,
            String clientId,
            String name,
            List<String> countries,
            @Nullable String website,
            String state,
            Limits limits,
            Instant approvedAt,
            Instant changedAt,
            @Nullable Instant credentialsRotatedAt,
            Connecting.AgencyConnection connection,
            @Nullable List<AgencyStep> history) {

        static AgencyEntry of(Agency agency, Connecting connecting, boolean forOperator) {
            return new AgencyEntry(
                    agency.id(),
                    agency.clientId(),
                    agency.profile().name(),
                    agency.profile().countries(),
                    agency.profile().website(),
                    agency.state().code(),
                    agency.limits(),
                    agency.approvedAt(),
                    agency.changedAt(),
                    agency.credentialsRotatedAt(),
                    connecting.of(agency),
                    forOperator ? agency.history().stream().map(AgencyStep::of).toList() : null);
        }
    }

    /** A step of the history. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AgencyStep(
            Instant at, String what, String by, @Nullable String reason) {

        static AgencyStep of(Step step) {
            return new AgencyStep(step.at(), step.what().code(), step.by(), step.reason());
        }
    }
}
