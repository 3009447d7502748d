package eu.klynge.directory.group;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.Fault;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a group says of itself, read and judged. */
public sealed interface GroupForm {

    /**
     * @param name by language (ISO 639-1), as {@code about}
     * @param ecosystem code of the vocabulary industrial-ecosystems; null for a group of several
     */
    record Sound(
            GroupKind kind,
            Map<String, String> name,
            Map<String, String> about,
            @Nullable String ecosystem,
            @Nullable String website)
            implements GroupForm {

        public Sound {
            name = Map.copyOf(name);
            about = Map.copyOf(about);
        }
    }

    record Faulty(List<Fault> faults) implements GroupForm {}

    /** Unknown fields are for the outermost form to refuse. */
    static GroupForm read(Form form) {
        Predicate<String> languages = Vocabularies.named(Vocabularies.LANGUAGES).orElseThrow()::contains;
        String kind =
                form.text("kind", code -> GroupKind.of(code).isPresent(), "unknown-code", "meta-cluster or network.");
        Map<String, String> name = form.texts("name", languages, 1, 200);
        Map<String, String> about = form.texts("about", languages, 0, 5000);
        String ecosystem = form.optionalText("ecosystem", 60);
        if (ecosystem != null
                && !Vocabularies.named(Vocabularies.INDUSTRIAL_ECOSYSTEMS)
                        .orElseThrow()
                        .contains(ecosystem)) {
            form.fault("ecosystem", "unknown-code", "This is no code of the vocabulary industrial-ecosystems.");
        }
        String website = form.optionalWebAddress("website");
        return form.faults().isEmpty()
                ? new Sound(GroupKind.of(kind).orElseThrow(), name, about, ecosystem, website)
                : new Faulty(form.faults());
    }
}
