/** Meta-clusters and networks: groups of organisations from several countries, each of which has confirmed that it belongs. */
@NullMarked
package eu.klynge.directory.group;

import org.jspecify.annotations.NullMarked;
