/** The changes of clusters as they arrive. */
@NullMarked
package eu.klynge.notification.subscription.messaging;

import org.jspecify.annotations.NullMarked;
