package eu.klynge.kit.form;

import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A JSON object read field by field. A field at fault adds a {@link Fault} and reads as empty or zero, so that reading goes
 * on and every fault is found; what was read is worth something only when {@link #faults()} is empty at the end.
 */
public final class Form {

    private static final Predicate<String> EMAIL = Pattern.compile(
                    "[^\\s@\"<>]{1,64}@[^\\s@\"<>]{1,189}\\.[^\\s@\"<>.]{2,63}")
            .asMatchPredicate();

    private final JsonNode node;
    private final String pointer;
    private final List<Fault> faults;
    private final Set<String> read = new HashSet<>();
    private final List<Form> children = new ArrayList<>();

    private Form(JsonNode node, String pointer, List<Fault> faults) {
        this.node = node.isObject() ? node : JsonNodeFactory.instance.objectNode();
        this.pointer = pointer;
        this.faults = faults;
        if (!node.isObject()) {
            fault("", "wrong-type", "A JSON object is expected here.");
        }
    }

    public static Form of(JsonNode document) {
        return new Form(document, "", new ArrayList<>());
    }

    /** Every fault found so far, here and in nested objects. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Adds a fault of a rule that the reader itself checks; {@code field} may be a path such as {@code members/total}. */
    public void fault(String field, String code, String message) {
        String at = field.isEmpty() ? pointer : pointer + "/" + field;
        faults.add(new Fault(at, code, message));
    }

    /** Whether a field, or anything below it, has a fault. */
    public boolean isSound(String field) {
        String at = pointer + "/" + field;
        return faults.stream()
                .noneMatch(
                        fault -> fault.pointer().equals(at) || fault.pointer().startsWith(at + "/"));
    }

    /** Text of 1 to {@code most} characters without control characters, trimmed. */
    public String text(String field, int most) {
        return required(field, value -> textOf(field, value, most)).orElse("");
    }

    public @Nullable String optionalText(String field, int most) {
        return optional(field, value -> textOf(field, value, most)).orElse(null);
    }

    /** Text that must match; {@code message} says what is expected. */
    public String text(String field, Predicate<String> shape, String code, String message) {
        String value = text(field, 500);
        if (isSound(field) && !shape.test(value)) {
            fault(field, code, message);
        }
        return value;
    }

    /** An e-mail address, in lower case. */
    public String email(String field) {
        return text(field, EMAIL, "wrong-format", "An e-mail address is expected.")
                .toLowerCase(Locale.ROOT);
    }

    /** Absolute http or https address with a host, at most 500 characters. */
    public String webAddress(String field) {
        return required(field, value -> addressOf(field, value)).orElse("");
    }

    public @Nullable String optionalWebAddress(String field) {
        return optional(field, value -> addressOf(field, value)).orElse(null);
    }

    public int wholeNumber(String field, int least, int most) {
        return required(field, value -> wholeOf(field, value, least, most)).orElse(0);
    }

    public @Nullable Integer optionalWholeNumber(String field, int least, int most) {
        return optional(field, value -> wholeOf(field, value, least, most)).orElse(null);
    }

    public double number(String field, double least, double most) {
        return required(field, value -> {
                    if (value.isNumber() && value.doubleValue() >= least && value.doubleValue() <= most) {
                        return Optional.of(value.doubleValue());
                    }
                    fault(
                            field,
                            value.isNumber() ? "out-of-range" : "wrong-type",
                            "A number from %s to %s.".formatted(least, most));
                    return Optional.empty();
                })
                .orElse(0.0);
    }

    public boolean flag(String field) {
        return required(field, value -> {
                    if (!value.isBoolean()) {
                        fault(field, "wrong-type", "true or false is expected.");
                        return Optional.empty();
                    }
                    return Optional.of(value.booleanValue());
                })
                .orElse(false);
    }

    /** {@code usual} when it is not said. */
    public boolean flag(String field, boolean usual) {
        return optional(field, Optional::of).isPresent() ? flag(field) : usual;
    }

    /** ISO 8601 calendar date. */
    public LocalDate date(String field) {
        return required(field, value -> {
                    try {
                        return Optional.of(LocalDate.parse(value.asString("")));
                    } catch (DateTimeParseException notADate) {
                        fault(field, "wrong-format", "A date such as 2027-12-31 is expected.");
                        return Optional.empty();
                    }
                })
                .orElse(LocalDate.EPOCH);
    }

    /** One code of a closed list. */
    public String code(String field, Predicate<String> known, String vocabulary) {
        return text(field, known, "unknown-code", "This is no code of the vocabulary " + vocabulary + ".");
    }

    /** Distinct codes of a closed list, {@code least} to {@code most} of them; an absent field is an empty list. */
    public List<String> codes(String field, Predicate<String> known, String vocabulary, int least, int most) {
        List<String> codes = new ArrayList<>();
        Optional<JsonNode> list = optional(field, Optional::of);
        list.filter(value -> !value.isArray())
                .ifPresent(value -> fault(field, "wrong-type", "A list of codes is expected."));
        int position = 0;
        for (JsonNode element :
                list.filter(JsonNode::isArray).map(JsonNode::values).orElse(List.of())) {
            String code = element.isString() ? element.stringValue() : "";
            if (!known.test(code)) {
                fault(field + "/" + position, "unknown-code", "This is no code of the vocabulary " + vocabulary + ".");
            }
            codes.add(code);
            position++;
        }
        if (isSound(field) && (codes.size() < least || codes.size() > most)) {
            fault(
                    field,
                    codes.isEmpty() ? "required" : "wrong-count",
                    "%d to %d codes are expected.".formatted(least, most));
        }
        return List.copyOf(new LinkedHashSet<>(codes));
    }

    /** Texts by language tag, at least {@code least} of them, each of at most {@code most} characters. */
    public Map<String, String> texts(String field, Predicate<String> language, int least, int most) {
        Map<String, String> texts = new LinkedHashMap<>();
        optional(field, Optional::of).ifPresent(value -> {
            if (!value.isObject()) {
                fault(field, "wrong-type", "An object of texts by language is expected.");
            }
            value.properties().forEach(entry -> {
                String at = field + "/" + escaped(entry.getKey());
                if (!language.test(entry.getKey())) {
                    fault(at, "unknown-code", "This is no language code that we know.");
                }
                textOf(at, entry.getValue(), most).ifPresent(text -> texts.put(entry.getKey(), text));
            });
        });
        if (isSound(field) && texts.size() < least) {
            fault(field, "required", "At least %d text is expected.".formatted(least));
        }
        return texts;
    }

    /** A nested object; a missing one reads as empty, with a fault for it. */
    public Form object(String field) {
        JsonNode value = required(field, Optional::of).orElse(JsonNodeFactory.instance.objectNode());
        Form child = new Form(value, pointer + "/" + field, isSound(field) ? faults : new ArrayList<>());
        children.add(child);
        return child;
    }

    /** A nested object that may be missing or null. */
    public Optional<Form> optionalObject(String field) {
        return optional(field, Optional::of).map(value -> {
            Form child = new Form(value, pointer + "/" + field, faults);
            children.add(child);
            return child;
        });
    }

    /** Nested objects of a list, {@code least} to {@code most} of them; an absent field is an empty list. */
    public List<Form> objects(String field, int least, int most) {
        JsonNode list = optional(field, Optional::of).orElse(JsonNodeFactory.instance.arrayNode());
        if (!list.isArray()) {
            fault(field, "wrong-type", "A list of objects is expected.");
            return List.of();
        }
        if (list.size() < least || list.size() > most) {
            fault(
                    field,
                    list.isEmpty() ? "required" : "wrong-count",
                    "%d to %d objects are expected.".formatted(least, most));
            return List.of();
        }
        List<Form> elements = new ArrayList<>();
        for (JsonNode element : list) {
            elements.add(new Form(element, pointer + "/" + field + "/" + elements.size(), faults));
        }
        children.addAll(elements);
        return List.copyOf(elements);
    }

    /** Call last: what was never read is a name that we do not know, and not silently dropped. */
    public void refuseUnknownFields() {
        node.propertyNames().stream()
                .filter(name -> !read.contains(name))
                .forEach(name -> fault(escaped(name), "unknown-field", "There is no such field."));
        children.forEach(Form::refuseUnknownFields);
    }

    /**
     * Call last, instead of {@link #refuseUnknownFields}, where all that is wrong has been found.
     *
     * @throws ProblemException invalid-input with every fault, unknown fields among them
     */
    public void demandSound() {
        refuseUnknownFields();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(ProblemType.INVALID_INPUT, faults());
        }
    }

    private <T> Optional<T> required(String field, Function<JsonNode, Optional<T>> reader) {
        Optional<JsonNode> value = optional(field, Optional::of);
        if (value.isEmpty()) {
            fault(field, "required", "This field is required.");
        }
        return value.flatMap(reader);
    }

    private <T> Optional<T> optional(String field, Function<JsonNode, Optional<T>> reader) {
        read.add(field);
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : reader.apply(value);
    }

    private Optional<String> textOf(String field, JsonNode value, int most) {
        if (!value.isString()) {
            fault(field, "wrong-type", "Text is expected.");
            return Optional.empty();
        }
        String text = value.stringValue().strip();
        if (text.isEmpty() || text.length() > most) {
            fault(field, text.isEmpty() ? "required" : "too-long", "1 to %d characters.".formatted(most));
            return Optional.empty();
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            fault(field, "wrong-format", "Control characters are not allowed.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private Optional<Integer> wholeOf(String field, JsonNode value, int least, int most) {
        if (!value.isIntegralNumber()) {
            fault(field, "wrong-type", "A whole number is expected.");
            return Optional.empty();
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            fault(field, "out-of-range", "A whole number from %d to %d.".formatted(least, most));
            return Optional.empty();
        }
        return Optional.of(value.intValue());
    }

    private Optional<String> addressOf(String field, JsonNode value) {
        return textOf(field, value, 500).filter(text -> {
            boolean address = isWebAddress(text);
            if (!address) {
                fault(field, "wrong-format", "An address such as https://www.example.org is expected.");
            }
            return address;
        });
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (java.net.URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
