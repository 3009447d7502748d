/** Editors are the members of the organisation at Keycloak. */
@NullMarked
package eu.klynge.directory.editor.keycloak;

import org.jspecify.annotations.NullMarked;
