/** What groups hear of the directory. */
@NullMarked
package eu.klynge.directory.group.messaging;

import org.jspecify.annotations.NullMarked;
