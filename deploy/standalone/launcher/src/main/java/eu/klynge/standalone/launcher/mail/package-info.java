/**
 * The mail server of a standalone platform: takes every mail, sends none on, and shows the latest on a page, so that
 * invitations can be followed without a mailbox.
 */
@NullMarked
package eu.klynge.standalone.launcher.mail;

import org.jspecify.annotations.NullMarked;
