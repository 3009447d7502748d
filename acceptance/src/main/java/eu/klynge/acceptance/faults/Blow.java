package eu.klynge.acceptance.faults;

/** One way in which one process ends without a warning. */
sealed interface Blow {

    /** The process it hits. */
    String target();

    /** Whenever it happens to be. */
    record AtRandom(String target) implements Blow {}

    /** When it next comes by the named point. */
    record AtPoint(String target, String point) implements Blow {}
}
