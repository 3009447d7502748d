/** The jury over HTTP. */
@NullMarked
package eu.klynge.events.jury.web;

import org.jspecify.annotations.NullMarked;
