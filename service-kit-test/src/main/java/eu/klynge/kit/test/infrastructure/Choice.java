package eu.klynge.kit.test.infrastructure;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Decides between containers and embedded parts. {@code KLYNGE_TEST_PARTS} in the environment may insist on
 * {@code containers} or {@code embedded}; otherwise containers are tried first.
 */
record Choice(String wish, Supplier<Parts> containers, Function<String, Parts> embedded) {
    static Choice fromEnvironment() {
        return new Choice(
                System.getenv().getOrDefault("KLYNGE_TEST_PARTS", "any"), ContainerParts::start, EmbeddedParts::start);
    }

    Parts start() {
        return switch (wish) {
            case "containers" -> containers.get();
            case "embedded" -> embedded.apply("as KLYNGE_TEST_PARTS asks");
            case "any" -> containersElseEmbedded();
            default ->
                throw new IllegalArgumentException(
                        "KLYNGE_TEST_PARTS is any, containers or embedded, not \"" + wish + "\"");
        };
    }

    private Parts containersElseEmbedded() {
        try {
            return containers.get();
        } catch (NoContainers e) {
            return embedded.apply(e.getMessage());
        }
    }

    /** Containers are not to be had here; the message says why in a few words. */
    static final class NoContainers extends RuntimeException {
        NoContainers(String why) {
            super(why);
        }

        NoContainers(String why, Throwable cause) {
            super(why, cause);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
