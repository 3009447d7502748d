/** Who calls: the bearer token as a {@link eu.klynge.kit.caller.Caller}, and the rule that every endpoint says who may. */
@NullMarked
package eu.klynge.kit.caller;

import org.jspecify.annotations.NullMarked;
