/** Awards as the events' service tells them. */
@NullMarked
package eu.klynge.directory.honour.messaging;

import org.jspecify.annotations.NullMarked;
