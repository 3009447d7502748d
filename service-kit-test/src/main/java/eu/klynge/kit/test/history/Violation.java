package eu.klynge.kit.test.history;

import java.util.List;

/** One thing that must never happen. */
public sealed interface Violation {
    /** One line for a person. */
    String description();

    /** Acknowledged, and not on the topic. */
    record Lost(Acknowledged change) implements Violation {
        @Override
        public String description() {
            return "lost: %s was acknowledged as version %d of %s and is not on the topic"
                    .formatted(change.command(), change.version(), change.aggregate());
        }
    }

    /** One command, several effects. */
    record Doubled(String command, List<String> effects) implements Violation {
        @Override
        public String description() {
            return "doubled: %s was applied as %s".formatted(command, String.join(" and ", effects));
        }
    }

    /** One version of an aggregate acknowledged to several commands: one of them overwrote the other. */
    record Contested(String aggregate, long version, List<String> commands) implements Violation {
        @Override
        public String description() {
            return "contested: version %d of %s was acknowledged to %s"
                    .formatted(version, aggregate, String.join(" and ", commands));
        }
    }

    /** One event id with two contents, or one version of an aggregate under two event ids. */
    record Contradicted(Published first, Published second) implements Violation {
        @Override
        public String description() {
            return "contradicted: %s at %s and %s at %s differ, both of %s"
                    .formatted(first.id(), first.where(), second.id(), second.where(), second.key());
        }
    }

    /** An event appears for the first time after a later one of its key. */
    record Inverted(Published later, Published earlier) implements Violation {
        @Override
        public String description() {
            return "inverted: sequence %d of %s came at %s, after sequence %d at %s"
                    .formatted(earlier.sequence(), earlier.key(), earlier.where(), later.sequence(), later.where());
        }
    }

    /** Sequences that no record of the key has, both ends included. */
    record Gap(String key, long from, long to) implements Violation {
        @Override
        public String description() {
            return "gap: sequences %d to %d of %s are missing".formatted(from, to, key);
        }
    }

    /** One key on several partitions, where nothing keeps an order. */
    record Scattered(String key, List<Integer> partitions) implements Violation {
        @Override
        public String description() {
            return "scattered: %s is on partitions %s".formatted(key, partitions);
        }
    }
}
