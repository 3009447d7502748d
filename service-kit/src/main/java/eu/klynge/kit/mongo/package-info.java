/** The connection to the service's own database. */
@NullMarked
package eu.klynge.kit.mongo;

import org.jspecify.annotations.NullMarked;
