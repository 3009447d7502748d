/** Which service answers which addresses, and what happens when it does not. */
@NullMarked
package eu.klynge.gateway.route;

import org.jspecify.annotations.NullMarked;
