/** {@code ./klynge award-audit}: checks an award and counts again, by arithmetic of its own. */
@NullMarked
package eu.klynge.standalone.launcher.award;

import org.jspecify.annotations.NullMarked;
