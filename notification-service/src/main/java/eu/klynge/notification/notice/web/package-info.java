/** Templates for those who look after them. */
@NullMarked
package eu.klynge.notification.notice.web;

import org.jspecify.annotations.NullMarked;
