package eu.klynge.directory.label;

import eu.klynge.directory.cluster.Change;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.registration.Examples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A cluster that labels are granted to. */
final class LabelExamples {

    private LabelExamples() {}

    static Cluster cluster() {
        return new Cluster(
                "c1",
                "odense-robotics",
                "full",
                Examples.submitted("r1").organisation(),
                null,
                "r1",
                Examples.NOW,
                Examples.NOW,
                null,
                Examples.NOW,
                null,
                null,
                new Change(Change.What.PUBLISHED, null, Examples.NOW));
    }

    static LabelFact.Granted granted(String cluster, String level, LocalDate until) {
        LocalDate from = until.minusYears(2);
        return new LabelFact.Granted(
                new Label(
                        Granting.id(cluster, "ecei-2013", level),
                        cluster,
                        "slug",
                        "Name",
                        "DK",
                        "ecei-2013",
                        1,
                        level,
                        new Period(from, until, from),
                        until.plusYears(1),
                        false,
                        List.of(),
                        null),
                Instant.parse("2026-11-21T10:00:00Z"));
    }
}
