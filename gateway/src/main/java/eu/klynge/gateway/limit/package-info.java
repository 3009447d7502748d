/** How often one client may ask, by kind of request; counted in the memory of each gateway. */
@NullMarked
package eu.klynge.gateway.limit;

import org.jspecify.annotations.NullMarked;
