/** Keycloak's admin interface. */
@NullMarked
package eu.klynge.directory.account.keycloak;

import org.jspecify.annotations.NullMarked;
