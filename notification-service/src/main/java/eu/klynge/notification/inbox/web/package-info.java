/** The inbox of an account and of its organisations. */
@NullMarked
package eu.klynge.notification.inbox.web;

import org.jspecify.annotations.NullMarked;
