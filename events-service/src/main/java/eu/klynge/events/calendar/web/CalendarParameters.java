package eu.klynge.events.calendar.web;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.events.calendar.Query;
import eu.klynge.events.calendar.Words;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The filters of a calendar in a request's query; every one at fault is named. */
final class CalendarParameters {

    private static final Set<String> STATES = Set.of("published", "cancelled", "held");

    private final MultiValueMap<String, String> given;
    private final List<Fault> faults = new ArrayList<>();

    private CalendarParameters(MultiValueMap<String, String> given) {
        this.given = given;
    }

    /**
     * @param now where a calendar begins that is asked for no beginning
     * @throws ProblemException invalid-input
     */
    static Query read(MultiValueMap<String, String> given, Instant now, Query.@Nullable Place after, int limit) {
        CalendarParameters parameters = new CalendarParameters(given);
        Query query = parameters.query(now, after, limit);
        if (!parameters.faults.isEmpty()) {
            throw ProblemException.invalid(ProblemType.INVALID_INPUT, parameters.faults);
        }
        return query;
    }

    private Query query(Instant now, Query.@Nullable Place after, int limit) {
        Instant from = time("from");
        String words = given.getFirst("q");
        if (words != null && words.length() > 200) {
            faults.add(new Fault("/q", "too-long", "At most 200 characters."));
            words = null;
        }
        return new Query(
                from == null ? now : from,
                time("to"),
                codes("country", vocabulary(Vocabularies.COUNTRIES)),
                codes("type", vocabulary(Vocabularies.EVENT_TYPES)),
                codes("format", vocabulary(Vocabularies.EVENT_FORMATS)),
                codes("ecosystem", vocabulary(Vocabularies.INDUSTRIAL_ECOSYSTEMS)),
                codes("audience", vocabulary(Vocabularies.EVENT_AUDIENCES)),
                codes("state", STATES::contains),
                words == null ? Set.of() : Words.of(words),
                after,
                limit);
    }

    private static Predicate<String> vocabulary(String name) {
        return Vocabularies.named(name).orElseThrow()::contains;
    }

    /** A date, which begins at midnight UTC, or an instant. */
    private @Nullable Instant time(String name) {
        String text = given.getFirst(name);
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            faults.add(new Fault(
                    "/" + name, "wrong-format", "A date such as 2027-09-29 or a time such as 2027-09-29T07:00:00Z."));
            return null;
        }
    }

    private Set<String> codes(String name, Predicate<String> known) {
        Set<String> codes = given.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .filter(code -> !code.isBlank())
                .collect(Collectors.toUnmodifiableSet());
        if (!codes.stream().allMatch(known)) {
            faults.add(new Fault("/" + name, "unknown-code", "A code that we do not know."));
        }
        return codes;
    }
}
