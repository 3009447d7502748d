/** The register as documents. */
@NullMarked
package eu.klynge.directory.label.store;

import org.jspecify.annotations.NullMarked;
