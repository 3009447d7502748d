/** E-mail: each is an intent first, sent at least once under one Message-ID, and never to whom it must not be sent. */
@NullMarked
package eu.klynge.notification.mail;

import org.jspecify.annotations.NullMarked;
