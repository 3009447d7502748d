/** Who wants to hear of what, where and when; the facts that match; and digests of them. */
@NullMarked
package eu.klynge.notification.subscription;

import org.jspecify.annotations.NullMarked;
