/** Who may speak for which cluster organisation: the members of its organisation at the identity provider. */
@NullMarked
package eu.klynge.directory.access;

import org.jspecify.annotations.NullMarked;
