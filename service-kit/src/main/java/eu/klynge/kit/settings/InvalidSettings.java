package eu.klynge.kit.settings;

import java.util.List;

/** The environment does not say what the service must know; all faults at once, no values. */
public final class InvalidSettings extends RuntimeException {

    InvalidSettings(List<String> faults) {
        super("Refusing to start: " + String.join("; ", faults) + ".");
    }
}
