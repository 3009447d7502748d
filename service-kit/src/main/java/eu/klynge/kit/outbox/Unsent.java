package eu.klynge.kit.outbox;

/** An aggregate that may have unsent events. */
record Unsent(OutboxCollection collection, String aggregateId) {}
