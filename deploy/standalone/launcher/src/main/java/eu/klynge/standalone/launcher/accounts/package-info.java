/** Whom a standalone platform knows when it is new: the demo accounts in Keycloak, with passwords of this platform alone. */
@NullMarked
package eu.klynge.standalone.launcher.accounts;

import org.jspecify.annotations.NullMarked;
