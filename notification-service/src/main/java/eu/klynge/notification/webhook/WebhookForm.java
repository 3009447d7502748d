package eu.klynge.notification.webhook;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.notification.feed.FeedFilter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an owner asks for: {@code url, description, countries, nuts, ecosystems, types}; all but the first may be missing. */
public final class WebhookForm {

    private static final int MOST_VALUES = 100;

    private WebhookForm() {}

    /** A form without faults. */
    public record Sound(String url, @Nullable String description, FeedFilter filter) {}

    /**
     * @param types names of the public event types
     * @throws ProblemException invalid-input with every fault
     */
    public static Sound read(JsonNode body, Set<String> types, Reach reach) {
        Form form = Form.of(body);
        String url = form.text("url", 500);
        if (form.isSound("url")) {
            Target.fault(url, reach).ifPresent(message -> form.fault("url", "address-refused", message));
        }
        String description = form.optionalText("description", 200);
        FeedFilter filter = new FeedFilter(
                codes(form, "countries", vocabulary(Vocabularies.COUNTRIES), Vocabularies.COUNTRIES),
                codes(form, "nuts", code -> code.matches("[A-Z]{2}[0-9A-Z]{0,3}"), Vocabularies.NUTS_2021),
                codes(
                        form,
                        "ecosystems",
                        vocabulary(Vocabularies.INDUSTRIAL_ECOSYSTEMS),
                        Vocabularies.INDUSTRIAL_ECOSYSTEMS),
                codes(
                        form,
                        "types",
                        code -> types.contains(code) || code.equals(Letterbox.TYPE),
                        "of public event types"),
                null);
        form.demandSound();
        return new Sound(url, description, filter);
    }

    private static Set<String> codes(Form form, String field, Predicate<String> known, String vocabulary) {
        return Set.copyOf(form.codes(field, known, vocabulary, 0, MOST_VALUES));
    }

    private static Predicate<String> vocabulary(String name) {
        return Optional.of(name).flatMap(Vocabularies::named).orElseThrow()::contains;
    }
}
