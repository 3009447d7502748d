/** Partner agencies read the feed their way, and everybody hears of what concerns them. */
@NullMarked
package eu.klynge.notification;

import org.jspecify.annotations.NullMarked;
