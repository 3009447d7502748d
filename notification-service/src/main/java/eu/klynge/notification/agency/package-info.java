/**
 * Partner agencies: an operator approves one, it gets an account at the identity provider and rights on the broker, reads the
 * feed within its limits, and is cut off when it is revoked.
 */
@NullMarked
package eu.klynge.notification.agency;

import org.jspecify.annotations.NullMarked;
