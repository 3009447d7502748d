/** {@code ./klynge audit}: checks the log of what operators did, by arithmetic of its own. */
@NullMarked
package eu.klynge.standalone.launcher.audit;

import org.jspecify.annotations.NullMarked;
