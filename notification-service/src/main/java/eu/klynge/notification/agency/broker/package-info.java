/** Access rules and quotas of the broker. */
@NullMarked
package eu.klynge.notification.agency.broker;

import org.jspecify.annotations.NullMarked;
