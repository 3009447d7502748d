package eu.klynge.directory.label;

import eu.klynge.directory.cluster.Change;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.Clusters;
import eu.klynge.directory.cluster.Labelling;
import eu.klynge.directory.excellence.Scheme;
import eu.klynge.directory.excellence.SchemeShelf;
import eu.klynge.directory.excellence.Schemes;
import eu.klynge.directory.excellence.SchemesOfTests;
import eu.klynge.directory.registration.Examples;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

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
                null,
                null,
                List.of(),
                new Change(Change.What.PUBLISHED, null, Examples.NOW));
    }

    /** With the European scheme, and the national one of tests. */
    static Showing showing(Labels labels, Clusters clusters, Clock clock) {
        return new Showing(labels, new SchemeShelf(new National()), new Labelling(clusters, clock), clock);
    }

    private static final class National implements Schemes {

        @Override
        public Flux<Scheme> versions(String id) {
            return all().filter(scheme -> scheme.id().equals(id));
        }

        @Override
        public Flux<Scheme> all() {
            return Flux.just(SchemesOfTests.national());
        }

        @Override
        public Mono<Scheme> load(Scheme scheme) {
            throw new UnsupportedOperationException();
        }
    }

    static LabelFact.Granted granted(String cluster, String level, LocalDate until) {
        return granted(cluster, "ecei-2013", level, until);
    }

    static LabelFact.Granted granted(String cluster, String scheme, String level, LocalDate until) {
        LocalDate from = until.minusYears(2);
        return new LabelFact.Granted(
                new Label(
                        Granting.id(cluster, scheme, level),
                        cluster,
                        "slug",
                        "Name",
                        "DK",
                        scheme,
                        1,
                        level,
                        new Period(from, until, from),
                        until.plusYears(1),
                        false,
                        List.of(),
                        null,
                        null),
                Instant.parse("2026-11-21T10:00:00Z"));
    }
}
