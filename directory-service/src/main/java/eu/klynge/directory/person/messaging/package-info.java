/** Erased accounts as other services hear of them. */
@NullMarked
package eu.klynge.directory.person.messaging;

import org.jspecify.annotations.NullMarked;
