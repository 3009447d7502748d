/** The one public door of the platform: routes, tokens, limits and documents. */
@NullMarked
package eu.klynge.gateway;

import org.jspecify.annotations.NullMarked;
