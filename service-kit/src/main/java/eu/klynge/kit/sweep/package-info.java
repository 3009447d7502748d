/** What a service does again and again while it runs. */
@NullMarked
package eu.klynge.kit.sweep;

import org.jspecify.annotations.NullMarked;
