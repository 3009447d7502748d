/** Who may speak for which organisation, and who for which country. */
@NullMarked
package eu.klynge.directory.authority;

import org.jspecify.annotations.NullMarked;
