/** Every failure as an RFC 9457 problem: one vocabulary of types, one renderer. */
@NullMarked
package eu.klynge.kit.problem;

import org.jspecify.annotations.NullMarked;
