package eu.klynge.directory.excellence;

/** What happened to a self-check. Nothing of it is published. */
public sealed interface SelfCheckFact {

    record Saved(SelfCheck check) implements SelfCheckFact {}
}
