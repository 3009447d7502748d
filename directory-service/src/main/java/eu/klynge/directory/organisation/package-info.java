/** What a cluster organisation says of itself, and the rules that hold for every such statement. All of it is public. */
@NullMarked
package eu.klynge.directory.organisation;

import org.jspecify.annotations.NullMarked;
