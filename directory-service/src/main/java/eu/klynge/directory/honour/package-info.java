/** Awards as they ended: whose entries show that they won, or were finalists. */
@NullMarked
package eu.klynge.directory.honour;

import org.jspecify.annotations.NullMarked;
