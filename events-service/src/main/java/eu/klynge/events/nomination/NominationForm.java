package eu.klynge.events.nomination;

import eu.klynge.events.award.AwardRefused;
import eu.klynge.kit.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a nominator says of a nominee.
 *
 * @param person who is to be honoured, where it is a person
 * @param evidence web addresses
 */
public record NominationForm(@Nullable String person, String statement, List<String> evidence) {

    private static final int STATEMENT = 5000;
    private static final int ADDRESSES = 10;

    /** @param cluster slug of the nominee */
    public record New(String category, String cluster, NominationForm form) {}

    /** @throws AwardRefused.Faulty */
    public static New readNew(JsonNode document) {
        Form form = Form.of(document);
        New read = new New(form.text("category", 100), form.text("nominee", 200), read(form));
        form.refuseUnknownFields();
        AwardRefused.Faulty.demandNone(form.faults());
        return read;
    }

    /** @throws AwardRefused.Faulty */
    public static NominationForm readVersion(JsonNode document) {
        Form form = Form.of(document);
        NominationForm read = read(form);
        form.refuseUnknownFields();
        AwardRefused.Faulty.demandNone(form.faults());
        return read;
    }

    private static NominationForm read(Form form) {
        return new NominationForm(
                form.optionalText("person", 200),
                form.text("statement", STATEMENT),
                form.objects("evidence", 0, ADDRESSES).stream()
                        .map(one -> one.webAddress("href"))
                        .toList());
    }
}
