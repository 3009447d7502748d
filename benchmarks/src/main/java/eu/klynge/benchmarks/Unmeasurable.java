package eu.klynge.benchmarks;

/** A benchmark cannot be run here; the message says what to do. */
final class Unmeasurable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unmeasurable(String sentence) {
        super(sentence);
    }
}
