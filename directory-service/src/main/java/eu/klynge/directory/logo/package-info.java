/** Logos of organisations: looked at before they are decoded, made anew, and kept under a name of their content. */
@NullMarked
package eu.klynge.directory.logo;

import org.jspecify.annotations.NullMarked;
