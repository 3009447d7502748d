/** The same key and body get the same answer; the same key with another body is refused. */
@NullMarked
package eu.klynge.kit.idempotency;

import org.jspecify.annotations.NullMarked;
