/** Programmes as tables (RFC 4180). */
@NullMarked
package eu.klynge.events.programme.csv;

import org.jspecify.annotations.NullMarked;
