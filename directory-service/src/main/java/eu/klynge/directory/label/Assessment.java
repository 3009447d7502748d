package eu.klynge.directory.label;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What assessors report of an organisation.
 *
 * @param level the label that is asked for
 * @param scores from 0 to 100 by indicator, seen on evidence
 * @param improvements areas in which it has improved since the first assessment, described
 */
public record Assessment(
        String scheme,
        int version,
        String level,
        LocalDate assessedOn,
        Map<String, Double> scores,
        List<String> improvements) {

    public Assessment {
        scores = Map.copyOf(scores);
        improvements = List.copyOf(improvements);
    }
}
