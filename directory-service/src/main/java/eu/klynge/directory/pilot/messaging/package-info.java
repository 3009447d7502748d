/** What pilots say on the topics: that a country is open, and nothing else. */
@NullMarked
package eu.klynge.directory.pilot.messaging;

import org.jspecify.annotations.NullMarked;
