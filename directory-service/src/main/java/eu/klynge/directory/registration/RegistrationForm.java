package eu.klynge.directory.registration;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.directory.organisation.Organisation;
import eu.klynge.directory.organisation.OrganisationForm;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What an applicant sends, read and judged. */
public sealed interface RegistrationForm {

    /** @param missing of a full entry, for an emerging one */
    record Sound(Organisation organisation, Contact contact, Consents consents, Tier tier, List<Fault> missing)
            implements RegistrationForm {}

    /** @param notAdmitted whether every field is well-formed and only admission criteria are not met */
    record Faulty(List<Fault> faults, boolean notAdmitted) implements RegistrationForm {}

    static RegistrationForm read(JsonNode document, LocalDate today) {
        Form form = Form.of(document);
        Organisation organisation = OrganisationForm.read(form, today);
        Contact contact = contact(form.object("contact"));
        Consents consents = consents(form.object("consents"));
        form.refuseUnknownFields();
        List<Fault> faults = new ArrayList<>(form.faults());
        Admission admission = Admission.of(organisation, today);
        return switch (admission) {
            case Admission.NotAdmitted refused -> {
                boolean wellFormed = faults.isEmpty();
                refused.missing().stream()
                        .filter(missing -> isSoundAndUnderstood(form, missing))
                        .forEach(faults::add);
                yield new Faulty(faults, wellFormed);
            }
            case Admission.Admitted admitted
            when faults.isEmpty() -> new Sound(organisation, contact, consents, admitted.tier(), admitted.missing());
            case Admission.Admitted ignored -> new Faulty(faults, false);
        };
    }

    /** A criterion is not held against a field that could not be read in the first place. */
    private static boolean isSoundAndUnderstood(Form form, Fault missing) {
        return form.isSound(missing.pointer().substring(1)) && form.isSound("members") && form.isSound("management");
    }

    private static Contact contact(Form form) {
        String email = form.email("email");
        return new Contact(
                form.text("name", 200),
                email,
                form.text("role", 200),
                form.code(
                        "language",
                        code -> Vocabularies.named(Vocabularies.LANGUAGES)
                                .orElseThrow()
                                .contains(code),
                        Vocabularies.LANGUAGES));
    }

    private static Consents consents(Form form) {
        Consents consents = new Consents(form.flag("publication"), form.text("termsVersion", 40));
        if (form.isSound("publication") && !consents.publication()) {
            form.fault("publication", "consent-needed", "Without this consent nothing can be published.");
        }
        return consents;
    }
}
