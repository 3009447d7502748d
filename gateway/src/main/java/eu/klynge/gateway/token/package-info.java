/** Bearer tokens: bad ones end here, good ones are passed on to services that check them again for themselves. */
@NullMarked
package eu.klynge.gateway.token;

import org.jspecify.annotations.NullMarked;
