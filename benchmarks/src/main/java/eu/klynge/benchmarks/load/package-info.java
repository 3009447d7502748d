/** Clients of the platform: registrations that are posted, records that arrive, readers at a steady pace. */
@NullMarked
package eu.klynge.benchmarks.load;

import org.jspecify.annotations.NullMarked;
