package eu.klynge.benchmarks.load;

import eu.klynge.benchmarks.report.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long something took, many times. For one thread. */
public final class Latencies {

    private final Histogram micros = new Histogram(3);

    public void add(long nanos) {
        micros.recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
    }

    /** Both together. */
    public Latencies plus(Latencies others) {
        var both = new Latencies();
        both.micros.add(micros);
        both.micros.add(others.micros);
        return both;
    }

    public long count() {
        return micros.getTotalCount();
    }

    /** In milliseconds, such as for 99. */
    public double percentile(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    /** The median and the 99th percentile beside a peer's. */
    public List<Figure> beside(String peer, Latencies theirs) {
        return beside("", peer, theirs);
    }

    /** @param what before the name of each figure, such as {@code "10 agencies, "} */
    public List<Figure> beside(String what, String peer, Latencies theirs) {
        var figures = new ArrayList<Figure>();
        for (var percentile : List.of(50, 99)) {
            figures.add(new Figure(
                    what + "p" + percentile,
                    "ms",
                    percentile(percentile),
                    peer,
                    theirs.percentile(percentile),
                    Math.min(count(), theirs.count())));
        }
        return figures;
    }
}
