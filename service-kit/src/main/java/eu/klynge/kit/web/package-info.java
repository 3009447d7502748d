/** What every controller needs: versions as entity tags, bodies as trees, commands with their idempotency key. */
@NullMarked
package eu.klynge.kit.web;

import org.jspecify.annotations.NullMarked;
