/** Awards and their chains over HTTP. */
@NullMarked
package eu.klynge.events.award.web;

import org.jspecify.annotations.NullMarked;
