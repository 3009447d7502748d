/** Delimited text as people have it: tabs, commas or semicolons, UTF-8 with or without a mark, or what old Excel writes. */
@NullMarked
package eu.klynge.standalone.launcher.table;

import org.jspecify.annotations.NullMarked;
