/** The register of labels: who holds which, until when, and until when it may be renewed. */
@NullMarked
package eu.klynge.directory.label;

import org.jspecify.annotations.NullMarked;
