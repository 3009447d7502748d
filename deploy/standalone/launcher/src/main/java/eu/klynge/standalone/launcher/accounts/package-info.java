/** The demo accounts of a standalone platform, kept in Keycloak with passwords of this platform alone. */
@NullMarked
package eu.klynge.standalone.launcher.accounts;

import org.jspecify.annotations.NullMarked;
