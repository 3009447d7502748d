/** Keycloak's admin interface. */
@NullMarked
package eu.klynge.notification.agency.keycloak;

import org.jspecify.annotations.NullMarked;
