package eu.klynge.events.jury;

import eu.klynge.events.award.Award;
import eu.klynge.events.award.Marks;
import eu.klynge.events.award.Nomination;
import eu.klynge.events.award.TieBreak;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A category as the jury's marks order it.
 *
 * @param places best first; only nominations with enough jurors
 */
record Ranking(List<Place> places) {

    private static final int PLACES_AFTER_THE_POINT = 6;

    /**
     * @param score mean of the jurors' normalised totals, to six places
     * @param jurors whose marks counted
     * @param reason in one sentence
     */
    record Place(String nomination, BigDecimal score, int jurors, String reason) {}

    static Ranking of(Award award, String category) {
        Set<String> counting = award.nominations().stream()
                .filter(nomination -> nomination.category().equals(category))
                .filter(nomination -> nomination.counting().isPresent())
                .map(Nomination::id)
                .collect(Collectors.toSet());
        Map<String, List<BigDecimal>> values = normalised(award, counting);
        values.values().removeIf(all -> all.size() < award.definition().quorum());
        Map<String, BigDecimal> scores = new HashMap<>();
        values.forEach((nomination, all) -> scores.put(nomination, mean(all)));
        TieBreak ties = new TieBreak(award, scores);
        List<String> order = scores.keySet().stream()
                .sorted(Comparator.<String, BigDecimal>comparing(scores::get, Comparator.reverseOrder())
                        .thenComparing(ties.order()))
                .toList();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            String nomination = order.get(i);
            int jurors = values.getOrDefault(nomination, List.of()).size();
            BigDecimal score = scores.getOrDefault(nomination, BigDecimal.ZERO);
            String reason = "Place %d of %d: %s from %d jurors, normalised by %s%s."
                    .formatted(
                            i + 1,
                            order.size(),
                            score.toPlainString(),
                            jurors,
                            award.definition().normalisation().code(),
                            level(order, i, scores, ties));
            places.add(new Place(nomination, score, jurors, reason));
        }
        return new Ranking(List.copyOf(places));
    }

    private static String level(List<String> order, int at, Map<String, BigDecimal> scores, TieBreak ties) {
        String one = order.get(at);
        BigDecimal score = scores.getOrDefault(one, BigDecimal.ZERO);
        if (at + 1 < order.size() && score.equals(scores.get(order.get(at + 1)))) {
            return ", before a level one by "
                    + ties.between(one, order.get(at + 1)).code();
        }
        if (at > 0 && score.equals(scores.get(order.get(at - 1)))) {
            return ", after a level one by "
                    + ties.between(one, order.get(at - 1)).code();
        }
        return "";
    }

    /** By nomination, one value for each juror who gave it marks. */
    private static Map<String, List<BigDecimal>> normalised(Award award, Set<String> counting) {
        Map<String, List<Marks>> byJuror = award.marks().stream()
                .filter(marks -> counting.contains(marks.nomination()))
                .collect(Collectors.groupingBy(Marks::juror, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<BigDecimal>> values = new HashMap<>();
        byJuror.forEach((juror, all) -> {
            List<Integer> totals =
                    all.stream().map(marks -> marks.total(award.definition())).toList();
            List<BigDecimal> normalised = Normaliser.apply(award.definition().normalisation(), totals);
            for (int i = 0; i < all.size(); i++) {
                values.computeIfAbsent(all.get(i).nomination(), none -> new ArrayList<>())
                        .add(normalised.get(i));
            }
        });
        return values;
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, (one, other) -> one.add(other, Normaliser.DIGITS))
                .divide(BigDecimal.valueOf(values.size()), Normaliser.DIGITS)
                .setScale(PLACES_AFTER_THE_POINT, RoundingMode.HALF_EVEN);
    }
}
