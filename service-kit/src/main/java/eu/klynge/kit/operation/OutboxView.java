package eu.klynge.kit.operation;

/**
 * Events that are written and not yet on their topics, as of the last sweep.
 *
 * @param backlog how many
 * @param ageSeconds of the oldest
 */
record OutboxView(long backlog, double ageSeconds) {}
