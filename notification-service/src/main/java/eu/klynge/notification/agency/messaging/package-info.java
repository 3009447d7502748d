/** What agencies say on their topic, and what follows from it. */
@NullMarked
package eu.klynge.notification.agency.messaging;

import org.jspecify.annotations.NullMarked;
