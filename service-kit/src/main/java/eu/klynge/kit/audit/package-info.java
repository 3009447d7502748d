/** What operators did, in a log that cannot be changed afterwards without its being seen. */
@NullMarked
package eu.klynge.kit.audit;

import org.jspecify.annotations.NullMarked;
