package eu.klynge.directory.label.web;

import eu.klynge.directory.label.Label;
import eu.klynge.directory.label.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * A line of the register.
 *
 * @param status {@code valid}, {@code renewable} or {@code lapsed}, today
 */
record LabelView(
        String id,
        String clusterId,
        String slug,
        String name,
        String country,
        String scheme,
        int schemeVersion,
        String level,
        String status,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate renewableUntil,
        LocalDate assessedOn,
        boolean renewed,
        List<Period> earlier) {

    static LabelView of(Label label, LocalDate today) {
        return new LabelView(
                label.id(),
                label.clusterId(),
                label.slug(),
                label.name(),
                label.country(),
                label.scheme(),
                label.version(),
                label.level(),
                label.on(today).code(),
                label.period().from(),
                label.until(),
                label.renewableUntil(),
                label.period().assessedOn(),
                label.renewed(),
                label.earlier());
    }
}
