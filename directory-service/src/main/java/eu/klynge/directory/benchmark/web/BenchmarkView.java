package eu.klynge.directory.benchmark.web;

import eu.klynge.directory.benchmark.Distribution;
import eu.klynge.directory.benchmark.Report;
import java.time.Instant;
import java.util.List;

/** A report as its organisation reads it: figures, and never the values behind them. */
record BenchmarkView(
        String clusterId, String scheme, int version, int number, Instant madeAt, List<BenchmarkLine> indicators) {

    record BenchmarkLine(
            String indicator,
            String title,
            String unit,
            boolean higherIsBetter,
            double own,
            List<BenchmarkComparison> comparisons) {

        static BenchmarkLine of(Report.Line line) {
            return new BenchmarkLine(
                    line.indicator(),
                    line.title(),
                    line.unit(),
                    line.higherIsBetter(),
                    line.own(),
                    line.comparisons().stream()
                            .map(comparison -> BenchmarkComparison.of(line, comparison))
                            .toList());
        }
    }

    /** @param percentileRank 0, 25, 50 or 75: so many per cent of the others are behind, as the quartiles part them */
    record BenchmarkComparison(
            String set,
            String code,
            int organisations,
            double lowerQuartile,
            double median,
            double upperQuartile,
            int percentileRank) {

        static BenchmarkComparison of(Report.Line line, Report.Comparison comparison) {
            Distribution figures = comparison.distribution();
            return new BenchmarkComparison(
                    comparison.set(),
                    comparison.code(),
                    figures.count(),
                    figures.lower(),
                    figures.median(),
                    figures.upper(),
                    comparison.rank(line));
        }
    }

    static BenchmarkView of(Report report) {
        return new BenchmarkView(
                report.clusterId(),
                report.scheme(),
                report.version(),
                report.number(),
                report.madeAt(),
                report.lines().stream().map(BenchmarkLine::of).toList());
    }
}
