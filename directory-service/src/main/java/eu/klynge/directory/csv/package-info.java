/** Tables as text, for spreadsheets to open and not to compute. */
@NullMarked
package eu.klynge.directory.csv;

import org.jspecify.annotations.NullMarked;
