package eu.klynge.directory.person.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.person.Erasure;
import eu.klynge.directory.person.PersonalData;
import eu.klynge.directory.registration.Consents;
import eu.klynge.directory.registration.Contact;
import eu.klynge.directory.registration.Registration;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a person, for that person. */
final class PersonViews {

    private static final List<String> ELSEWHERE = List.of(
            "notification-service keeps a copy of the contact, the state of letters to it, and its inbox; all go with the contact.",
            "Keycloak keeps the account: address, name, language, roles and sessions.",
            "What stewards and operators do is on record in the audit log, by account and user name, for as long as the law asks.");

    private PersonViews() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonalDataView(
            @Nullable String account,
            @Nullable String username,
            List<NamedIn> registrations,
            List<Changed> changes,
            List<PersonalData.Trace> traces,
            List<String> elsewhere) {

        static PersonalDataView of(PersonalData data) {
            return new PersonalDataView(
                    data.account(),
                    data.name(),
                    data.registrations().stream().map(NamedIn::of).toList(),
                    data.changes().stream().map(Changed::of).toList(),
                    data.traces(),
                    ELSEWHERE);
        }
    }

    /** A registration that names the person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NamedIn(
            String registration,
            String organisation,
            String state,
            Instant submittedAt,
            @Nullable Contact contact,
            Consents consents) {

        static NamedIn of(Registration registration) {
            return new NamedIn(
                    registration.id(),
                    registration.organisation().name(),
                    registration.state().code(),
                    registration.submittedAt(),
                    registration.contact(),
                    registration.consents());
        }
    }

    /** A change of an entry that the person made. */
    record Changed(String cluster, long revision, String what, Instant at) {

        static Changed of(Versioned<Cluster> revision) {
            var change = revision.state().change();
            return new Changed(revision.id(), revision.version(), change.what().code(), change.at());
        }
    }

    /** @param doneAt absent while anything is left */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ErasureView(
            String id, Instant requestedAt, @Nullable Instant doneAt) {

        static ErasureView of(Erasure erasure) {
            return new ErasureView(erasure.id(), erasure.requestedAt(), erasure.doneAt());
        }
    }
}
