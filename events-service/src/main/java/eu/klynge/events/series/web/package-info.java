/** Series over HTTP. */
@NullMarked
package eu.klynge.events.series.web;

import org.jspecify.annotations.NullMarked;
