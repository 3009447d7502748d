/** Facts become notices: in whose words, in which language, to which contact. */
@NullMarked
package eu.klynge.notification.notice;

import org.jspecify.annotations.NullMarked;
