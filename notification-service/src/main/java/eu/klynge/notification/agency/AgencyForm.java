package eu.klynge.notification.agency;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.contracts.vocabulary.Vocabulary;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.Fault;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What an operator says of an agency, read and judged. */
public sealed interface AgencyForm {

    record Sound(Profile profile, Limits limits) implements AgencyForm {}

    record Faulty(List<Fault> faults) implements AgencyForm {}

    static AgencyForm read(JsonNode document) {
        Form form = Form.of(document);
        Vocabulary countries = Vocabularies.named(Vocabularies.COUNTRIES).orElseThrow();
        Profile profile = new Profile(
                form.text("name", 200),
                form.codes("countries", countries::contains, Vocabularies.COUNTRIES, 1, 60),
                form.optionalWebAddress("website"));
        Limits limits = form.optionalObject("limits").map(AgencyForm::limits).orElse(Limits.USUAL);
        form.refuseUnknownFields();
        return form.faults().isEmpty() ? new Sound(profile, limits) : new Faulty(form.faults());
    }

    private static Limits limits(Form form) {
        return new Limits(
                form.wholeNumber("bytesPerSecond", Limits.LEAST_BYTES, Limits.MOST_BYTES),
                form.wholeNumber("requestPercentage", 1, Limits.MOST_PERCENT));
    }
}
