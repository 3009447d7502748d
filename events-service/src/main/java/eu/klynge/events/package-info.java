/** Conferences, info days, study visits and talks: their programmes, their guests, and awards that anyone can audit. */
@NullMarked
package eu.klynge.events;

import org.jspecify.annotations.NullMarked;
