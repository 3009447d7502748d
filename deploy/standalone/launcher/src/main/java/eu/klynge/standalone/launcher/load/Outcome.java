package eu.klynge.standalone.launcher.load;

import java.util.List;

/** What became of one entry. */
sealed interface Outcome {

    Entry entry();

    record Loaded(Entry entry, String slug) implements Outcome {}

    record AlreadyLoaded(Entry entry) implements Outcome {}

    record Refused(Entry entry, List<Fault> faults) implements Outcome {}
}
