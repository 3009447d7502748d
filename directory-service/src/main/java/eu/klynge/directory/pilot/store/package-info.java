/** Questionnaires, pilots and responses as documents. */
@NullMarked
package eu.klynge.directory.pilot.store;

import org.jspecify.annotations.NullMarked;
