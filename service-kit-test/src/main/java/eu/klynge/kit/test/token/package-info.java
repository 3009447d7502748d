/**
 * A local issuer of access tokens, shaped like those of the realm, so that a service's tests need no Keycloak. An
 * acceptance test pins the shape to what the real one issues.
 */
@NullMarked
package eu.klynge.kit.test.token;

import org.jspecify.annotations.NullMarked;
