/** The mail server, whichever it is. */
@NullMarked
package eu.klynge.notification.mail.smtp;

import org.jspecify.annotations.NullMarked;
