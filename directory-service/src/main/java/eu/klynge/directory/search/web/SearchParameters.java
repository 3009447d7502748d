package eu.klynge.directory.search.web;

import eu.klynge.directory.search.Facet;
import eu.klynge.directory.search.Order;
import eu.klynge.directory.search.Query;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the parameters of a search, all faults at once. A list is written with commas, or the parameter repeated. */
final class SearchParameters {

    static final int LONGEST_TEXT = 200;
    private static final int MOST_CODES = 50;
    private static final int LATEST_YEAR = 2100;
    private static final int MOST_MEMBERS = 1_000_000;
    private static final double USUAL_KILOMETRES = 100;
    private static final double HALF_THE_EARTH = 20_040;

    private final MultiValueMap<String, String> parameters;
    private final List<Fault> faults = new ArrayList<>();

    SearchParameters(MultiValueMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** @throws ProblemException with every fault found so far */
    void requireSound() {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(ProblemType.INVALID_INPUT, faults);
        }
    }

    Query query() {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> codes = codes(facet);
            if (!codes.isEmpty()) {
                filters.put(facet, codes);
            }
        }
        return new Query(
                text(),
                filters,
                range("foundedFrom", "foundedTo", LATEST_YEAR),
                range("membersFrom", "membersTo", MOST_MEMBERS),
                circle(),
                box());
    }

    /** What is asked for; else by relevance when there are words, and by name when there are none. */
    Order order(Query query) {
        String code = parameters.getFirst("sort");
        if (code == null) {
            return query.text() == null ? Order.NAME : Order.RELEVANCE;
        }
        Order order = Order.of(code).orElse(null);
        if (order == null) {
            fault("sort", "unknown-code", "relevance, name, newest or distance.");
            return Order.NAME;
        }
        if (order == Order.DISTANCE && query.near() == null && faults.isEmpty()) {
            fault("near", "required", "To sort by distance, say from where: near=55.40,10.39");
        }
        return order;
    }

    Set<Facet> counted() {
        Set<Facet> counted = EnumSet.noneOf(Facet.class);
        for (String name : list("facets")) {
            Facet.named(name)
                    .ifPresentOrElse(
                            counted::add,
                            () -> fault(
                                    "facets",
                                    "unknown-code",
                                    Arrays.stream(Facet.values())
                                                    .map(Facet::parameter)
                                                    .collect(Collectors.joining(", "))
                                            + " are there."));
        }
        return counted;
    }

    private @Nullable String text() {
        String text = parameters.getFirst("q");
        if (text != null && text.length() > LONGEST_TEXT) {
            fault("q", "too-long", "At most " + LONGEST_TEXT + " characters.");
        }
        return text == null || text.isBlank() ? null : text;
    }

    private Set<String> codes(Facet facet) {
        Set<String> codes = list(facet.parameter());
        if (codes.size() > MOST_CODES) {
            fault(facet.parameter(), "too-many", "At most " + MOST_CODES + " values.");
        } else if (!codes.stream().allMatch(facet::knows)) {
            fault(facet.parameter(), "unknown-code", "There is no such " + facet.parameter() + ".");
        }
        return codes;
    }

    private Set<String> list(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Query.@Nullable Range range(String from, String to, int most) {
        int low = wholeNumber(from, 0, most);
        int high = wholeNumber(to, most, most);
        if (low > high) {
            fault(to, "out-of-range", to + " is less than " + from + ".");
        }
        return low == 0 && high == most ? null : new Query.Range(low, high);
    }

    private int wholeNumber(String name, int otherwise, int most) {
        String text = parameters.getFirst(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) > most) {
            fault(name, "out-of-range", "A whole number from 0 to " + most + " is expected.");
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    private Query.@Nullable Circle circle() {
        double[] point = numbers("near", 2, "55.40,10.39 (latitude, longitude) is expected.");
        double kilometres = USUAL_KILOMETRES;
        if (parameters.getFirst("radius") != null) {
            double[] radius = numbers("radius", 1, "A distance in kilometres is expected.");
            if (radius.length == 1 && !(radius[0] > 0 && radius[0] <= HALF_THE_EARTH)) {
                fault("radius", "out-of-range", "A distance of at most 20040 kilometres is expected.");
            } else if (radius.length == 1) {
                kilometres = radius[0];
            }
            if (parameters.getFirst("near") == null) {
                fault("near", "required", "A radius needs a point: near=55.40,10.39");
            }
        } else if ("distance".equals(parameters.getFirst("sort"))) {
            kilometres = HALF_THE_EARTH;
        }
        if (point.length != 2) {
            return null;
        }
        if (!isPoint(point[0], point[1])) {
            fault("near", "out-of-range", "A latitude from -90 to 90 and a longitude from -180 to 180 are expected.");
            return null;
        }
        return new Query.Circle(point[0], point[1], kilometres);
    }

    private Query.@Nullable Box box() {
        double[] box = numbers("bbox", 4, "west,south,east,north in degrees is expected.");
        if (box.length != 4) {
            return null;
        }
        if (!isPoint(box[1], box[0]) || !isPoint(box[3], box[2]) || box[1] > box[3]) {
            fault("bbox", "out-of-range", "west,south,east,north in degrees is expected, south below north.");
            return null;
        }
        return new Query.Box(box[0], box[1], box[2], box[3]);
    }

    private static boolean isPoint(double lat, double lon) {
        return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    }

    /** Empty when there are none, or there is a fault. */
    private double[] numbers(String name, int count, String expected) {
        String text = parameters.getFirst(name);
        if (text == null) {
            return new double[0];
        }
        String[] parts = text.split(",", -1);
        if (parts.length != count
                || !Arrays.stream(parts).allMatch(part -> part.strip().matches("-?\\d{1,6}(\\.\\d{1,12})?"))) {
            fault(name, "wrong-format", expected);
            return new double[0];
        }
        return Arrays.stream(parts)
                .map(String::strip)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private void fault(String name, String code, String message) {
        faults.add(new Fault("/" + name, code, message));
    }
}
