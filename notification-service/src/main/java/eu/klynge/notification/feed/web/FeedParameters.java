package eu.klynge.notification.feed.web;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.notification.feed.FeedFilter;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The query of a request, read parameter by parameter so that every fault is found. Filters may be repeated, or hold several
 * values with commas between them.
 */
final class FeedParameters {

    /** The gateway gives up on an answer that does not begin within ten seconds. */
    static final int LONGEST_WAIT = 8;

    private final MultiValueMap<String, String> query;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> read = new HashSet<>(Set.of("cursor"));

    FeedParameters(MultiValueMap<String, String> query) {
        this.query = query;
    }

    @Nullable
    String cursor() {
        return query.getFirst("cursor");
    }

    int limit() {
        try {
            return Limit.parse(one("limit")).value();
        } catch (ProblemException refused) {
            faults.addAll(refused.faults());
            return 1;
        }
    }

    Duration patience() {
        String seconds = one("wait");
        if (seconds == null) {
            return Duration.ZERO;
        }
        if (!seconds.matches("\\d{1,2}") || Integer.parseInt(seconds) > LONGEST_WAIT) {
            fault("wait", "out-of-range", "wait is a whole number of seconds from 0 to " + LONGEST_WAIT + ".");
            return Duration.ZERO;
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    FeedFilter filter(Set<String> types) {
        return new FeedFilter(
                codes("country", vocabulary(Vocabularies.COUNTRIES), "This is no code of the vocabulary countries."),
                codes(
                        "nuts",
                        code -> code.matches("[A-Z]{2}[0-9A-Z]{0,3}"),
                        "A NUTS code or the beginning of one, for example DK03."),
                codes(
                        "ecosystem",
                        vocabulary(Vocabularies.INDUSTRIAL_ECOSYSTEMS),
                        "This is no code of the vocabulary industrial-ecosystems."),
                codes("type", types::contains, "This is no type of public events."),
                from());
    }

    /** Call last, when everything was read. Throws a problem with every fault; an unknown name is one. */
    void requireSound() {
        query.keySet().stream()
                .filter(name -> !read.contains(name))
                .sorted()
                .forEach(name -> fault(name, "unknown-field", "There is no such parameter here."));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(ProblemType.INVALID_INPUT, faults);
        }
    }

    private @Nullable Instant from() {
        String text = one("from");
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            fault("from", "wrong-format", "A time such as 2027-01-31T00:00:00Z is expected.");
            return null;
        }
    }

    private @Nullable String one(String name) {
        read.add(name);
        return query.getFirst(name);
    }

    private Set<String> codes(String name, Predicate<String> known, String message) {
        read.add(name);
        Set<String> codes = new HashSet<>();
        for (String value : query.getOrDefault(name, List.of())) {
            codes.addAll(Arrays.asList(String.valueOf(value).split(",", -1)));
        }
        if (!codes.stream().allMatch(known)) {
            fault(name, "unknown-code", message);
        }
        return codes;
    }

    private static Predicate<String> vocabulary(String name) {
        return Vocabularies.named(name).orElseThrow()::contains;
    }

    private void fault(String name, String code, String message) {
        faults.add(new Fault("/" + name, code, message));
    }
}
