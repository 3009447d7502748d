package eu.klynge.benchmarks;

import eu.klynge.benchmarks.load.Backlog;
import eu.klynge.benchmarks.load.Latencies;
import eu.klynge.benchmarks.load.Receiver;
import eu.klynge.benchmarks.load.Webhooks;
import eu.klynge.benchmarks.report.Figure;
import eu.klynge.benchmarks.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A hundred receivers, one of them dead, and as many notices for each as events happened: who suffers? */
final class Notices implements Benchmark {

    private static final int RECEIVERS = 100;
    private static final String DEAD = "/13";
    private static final String PEER = "the same without the dead";

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        var events = bench.effort().events();
        drained(bench, Set.of(), Math.max(1, events / 20));
        var well = drained(bench, Set.of(), events);
        var withDead = drained(bench, Set.of(DEAD), events);
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(
                "drained",
                "a second",
                withDead.rate(),
                PEER,
                well.rate(),
                withDead.latencies().count()));
        figures.addAll(withDead.latencies().beside("healthy receivers, ", PEER, well.latencies()));
        return new Section(
                name(),
                "When " + RECEIVERS * events
                        + " notices are drained and 1 % of the receivers never answer, what do the others" + " notice?",
                figures,
                List.of(
                        events + " events gathered while the feed's reader stood still, each for " + RECEIVERS
                                + " webhooks of five owners; time counts from the moment in which the reader may go on.",
                        "The dead one takes every connection and never answers. Messages that came more than once: "
                                + withDead.repeated() + " with it, " + well.repeated() + " without."));
    }

    private record Drained(double rate, Latencies latencies, long repeated) {}

    private Drained drained(Bench bench, Set<String> dead, int events) throws Exception {
        var platform = bench.platform();
        var backlog = new Backlog(platform, System.nanoTime());
        try (var receiver = new Receiver(dead);
                var _ = new Webhooks(platform, RECEIVERS, number -> receiver.address("/" + number))) {
            bench.tell(name() + ": " + RECEIVERS * events + " notices, " + dead.size() + " of " + RECEIVERS + " dead");
            backlog.gather(events);
            var began = backlog.release();
            receiver.await((RECEIVERS - dead.size()) * events);
            return new Drained(receiver.rate(), receiver.since(began), receiver.repeated());
        }
    }
}
