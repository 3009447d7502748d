package eu.klynge.kit.inbox;

import java.util.Map;

/** Event type → record class of its data, for the types that one room reads; beans of this are put together. */
public record KnownTypes(Map<String, Class<?>> byName) {

    public KnownTypes {
        byName = Map.copyOf(byName);
    }
}
