/** A running platform and the ways in: its script, its gateway, its topics. */
@NullMarked
package eu.klynge.acceptance.platform;

import org.jspecify.annotations.NullMarked;
