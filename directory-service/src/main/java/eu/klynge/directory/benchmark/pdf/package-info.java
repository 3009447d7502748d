/** Reports on paper (OpenPDF). */
@NullMarked
package eu.klynge.directory.benchmark.pdf;

import org.jspecify.annotations.NullMarked;
