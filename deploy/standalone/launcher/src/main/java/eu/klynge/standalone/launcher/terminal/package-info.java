/** What a person sees: lines that redraw themselves on a terminal and plain lines elsewhere, and tables. */
@NullMarked
package eu.klynge.standalone.launcher.terminal;

import org.jspecify.annotations.NullMarked;
