/** What an operator sees of a running service, and may do to it: readers of topics and the outbox. */
@NullMarked
package eu.klynge.kit.operation;

import org.jspecify.annotations.NullMarked;
