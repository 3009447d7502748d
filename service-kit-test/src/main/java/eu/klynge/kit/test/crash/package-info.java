/** Ends a service at a named point. Packaged as a jar of its own, with nothing else, and needs nothing but the kit. */
@NullMarked
package eu.klynge.kit.test.crash;

import org.jspecify.annotations.NullMarked;
