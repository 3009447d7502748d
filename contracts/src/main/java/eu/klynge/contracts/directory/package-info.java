/** What the directory publishes: cluster organisations, and the life of a registration before it becomes one. */
@NullMarked
package eu.klynge.contracts.directory;

import org.jspecify.annotations.NullMarked;
