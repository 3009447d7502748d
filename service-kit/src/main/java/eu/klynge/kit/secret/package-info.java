/** Codes that only the holder of a key can make. */
@NullMarked
package eu.klynge.kit.secret;

import org.jspecify.annotations.NullMarked;
