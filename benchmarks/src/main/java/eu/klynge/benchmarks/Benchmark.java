package eu.klynge.benchmarks;

import eu.klynge.benchmarks.report.Section;

/** One question about the platform. */
interface Benchmark {

    String name();

    /** @throws Unmeasurable if something that it needs is not here */
    Section measure(Bench bench) throws Exception;
}
