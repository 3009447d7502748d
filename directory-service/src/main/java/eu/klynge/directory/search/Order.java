package eu.klynge.directory.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which a list comes; ties are broken by id. */
public enum Order {
    RELEVANCE,
    NAME,
    /** By publication, latest first. */
    NEWEST,
    /** From the point of the query's circle. */
    DISTANCE;

    /** Its name in requests. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Order> of(String code) {
        return Arrays.stream(values())
                .filter(order -> order.code().equals(code))
                .findFirst();
    }
}
