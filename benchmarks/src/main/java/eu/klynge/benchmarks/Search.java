package eu.klynge.benchmarks;

import eu.klynge.acceptance.platform.Script;
import eu.klynge.benchmarks.load.Pace.Done;
import eu.klynge.benchmarks.peer.SolrLibraries;
import eu.klynge.benchmarks.report.Figure;
import eu.klynge.benchmarks.report.Section;
import eu.klynge.benchmarks.search.SearchSide;
import eu.klynge.benchmarks.search.SearchSide.Percentiles;
import eu.klynge.benchmarks.search.SearchSide.Way;
import eu.klynge.standalone.launcher.install.Checkout;
import eu.klynge.standalone.launcher.install.Installation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Text, three filters and six facets over generated clusters: directory-service's search beside Lucene and Solr. */
final class Search implements Benchmark {

    private static final String HEAP = "6g";
    private static final int SLICES = 10;
    private static final int EVERY_LANGUAGE = 100_000;
    private static final Done NOTHING = new Done(0, Duration.ZERO);

    /** What generated clusters need, beside whatever the way of searching brings. */
    private static final List<String> OURS = List.of(
            "benchmarks-",
            "launcher-",
            "contracts-",
            "jackson-core-3",
            "jackson-databind-3",
            "jackson-annotations-",
            "fastcsv-",
            "HdrHistogram-");

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        var solr = new SolrLibraries(
                        Script.checkout().resolve("benchmarks/solr/pom.xml"),
                        bench.kept().resolve("solr"))
                .find();
        var figures = new ArrayList<Figure>();
        var unanswered = new ArrayList<String>();
        for (var clusters : bench.effort().directories()) {
            figures.addAll(over(clusters, bench, solr, unanswered));
        }
        return new Section(
                name(),
                "How long does a search with two words, three filters and six facets take, how many are answered in a second,"
                        + " and how fast is the index rebuilt?",
                figures,
                notes(bench, solr.isPresent(), unanswered));
    }

    /** One way of searching and what it has done. */
    private static final class Run implements AutoCloseable {

        private final String name;
        private final SearchSide side;
        private final Done built;
        private Done together = NOTHING;

        Run(String name, Way way, String libraries, int clusters) throws IOException {
            this.name = name;
            this.side =
                    new SearchSide(way, withOurs(libraries, System.getProperty("java.class.path", "")), clusters, HEAP);
            this.built = side.fill();
        }

        @Override
        public void close() throws IOException {
            side.close();
        }
    }

    private List<Figure> over(int clusters, Bench bench, Optional<Path> solr, List<String> unanswered)
            throws IOException {
        var runs = new ArrayList<Run>();
        try {
            bench.tell(name() + ": indexing " + clusters + " clusters");
            runs.add(new Run("Klynge", Way.OWN, service(), clusters));
            runs.add(new Run("plain Lucene", Way.LUCENE, service() + File.pathSeparator + facets(), clusters));
            if (solr.isPresent()) {
                if (clusters <= EVERY_LANGUAGE) {
                    runs.add(new Run(
                            "embedded Solr 9.9, every language", Way.SOLR_LANGUAGES, solr.get() + "/*", clusters));
                }
                runs.add(new Run("embedded Solr 9.9, exact words", Way.SOLR_WORDS, solr.get() + "/*", clusters));
            }
            for (var run : runs) {
                unanswered.add(run.side.unanswered() + " by " + run.name + " of " + clusters);
            }
            rounds(clusters, bench, runs);
            return figures(clusters, runs.getFirst(), runs.subList(1, runs.size()));
        } finally {
            for (var run : runs) {
                run.close();
            }
        }
    }

    private void rounds(int clusters, Bench bench, List<Run> runs) throws IOException {
        var slice = bench.effort().slice().dividedBy(SLICES);
        for (var run : runs) {
            run.side.together(slice.multipliedBy(2));
        }
        for (var round = 1; round <= bench.effort().rounds(); round++) {
            bench.tell(name() + ": " + clusters + " clusters, round " + round + " of "
                    + bench.effort().rounds());
            for (var run : runs) {
                run.side.alone(slice);
                run.together = run.together.plus(run.side.together(slice));
            }
            // Solr draws none.
            for (var run : runs.subList(0, 2)) {
                run.side.tiles(slice.dividedBy(2));
            }
        }
    }

    private static List<Figure> figures(int clusters, Run own, List<Run> peers) throws IOException {
        var figures = new ArrayList<Figure>();
        var prefix = clusters + " clusters, ";
        var ours = own.side.latencies();
        for (var peer : peers) {
            figures.addAll(
                    percentiles(prefix, ours.finding(), peer.side.latencies().finding(), peer.name));
            figures.add(rate(prefix + "searches", own.together, peer.together, peer.name));
            figures.add(rate(prefix + "rebuilt", own.built, peer.built, peer.name));
        }
        var floor = peers.getFirst();
        figures.addAll(percentiles(
                prefix + "tile ", ours.drawing(), floor.side.latencies().drawing(), floor.name + ", its points"));
        return figures;
    }

    private static List<Figure> percentiles(String what, Percentiles ours, Percentiles theirs, String peer) {
        var samples = Math.min(ours.count(), theirs.count());
        return List.of(
                new Figure(what + "p50", "ms", ours.p50(), peer, theirs.p50(), samples),
                new Figure(what + "p99", "ms", ours.p99(), peer, theirs.p99(), samples));
    }

    private static Figure rate(String what, Done ours, Done theirs, String peer) {
        var samples = Math.min(ours.count(), theirs.count());
        return new Figure(what, "a second", ours.perSecond(), peer, theirs.perSecond(), samples);
    }

    /** The service as it is run, extracted. */
    private static String service() {
        var service = new Installation(new Checkout(Script.checkout()))
                .boot("directory-service")
                .jar();
        return service + File.pathSeparator + service.resolveSibling("lib") + "/*";
    }

    /** Lucene's own way of counting, which the service does without. */
    private static String facets() {
        return Script.checkout().resolve("benchmarks/target/facets") + "/*";
    }

    private static List<String> notes(Bench bench, boolean solr, List<String> unanswered) {
        return List.of(
                "In process, without HTTP: `ClusterIndex` and `MapTiles` as directory-service's own application context makes"
                        + " them, beside each peer in a JVM of its own (-Xmx" + HEAP + ", index on the heap), in turn, "
                        + bench.effort().rounds()
                        + " rounds. Percentiles are of one client, searches a second of as many"
                        + " clients as there are processors.",
                "The same generated clusters and the same questions, each made of a cluster that answers it: a word of its text"
                        + " and one of its name, two countries, two ecosystems, two tiers; twenty hits and six facets, each as the"
                        + " other filters leave it. Questions without an answer, of as many as 2000: "
                        + String.join(", ", unanswered) + ".",
                "Klynge looks for each word in every language's stems, in labels, as the beginning of a word and with accents, counts"
                        + " exactly and breaks ties by id; words that were asked for before are stemmed no more. Solr *every language*"
                        + " is asked for the same, as its manual advises (edismax over fields of names, texts and labels, two of each"
                        + " of 26 languages, beginnings for the last word, accents preferred, ties by id), but for slips of the pen, which"
                        + " none of the questions needs, and for Polish and Ukrainian stems, which its own libraries lack; up to "
                        + EVERY_LANGUAGE + " clusters, as filling it takes too long beyond.",
                "Plain Lucene and Solr *exact words* are asked for less: the same texts and labels in one field of one analysis"
                        + " (standard tokenizer, lower case, no accents), and exact words; plain Lucene, the service's own version, asks"
                        + " once for hits and facets.",
                "A tile (zoom 4 to 9, wherever clusters are) is found and drawn; plain Lucene finds its points and draws nothing."
                        + " Rebuilt: entries a second by one thread, as the feed's reader does it, with the last refresh.",
                solr
                        ? "Solr is 9.9 (on Lucene 9.12) with filter, result and document caches as its example has them, facets by the"
                                + " JSON API with excluded tags. Of Solr 10.0.0 three parts that it asks for (solr-solrj-zookeeper,"
                                + " solr-solrj-streaming, solr-solrj-jetty) were not to be had, so it could not be started."
                        : "Embedded Solr is not compared: its libraries could not be fetched.");
    }

    /** Ours by their names from the class path of this process, then those of the way of searching. */
    static String withOurs(String libraries, String classPath) {
        var ours = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(path -> OURS.stream()
                        .anyMatch(name -> Path.of(path).getFileName().toString().startsWith(name)))
                .collect(Collectors.joining(File.pathSeparator));
        return ours + File.pathSeparator + libraries;
    }
}
