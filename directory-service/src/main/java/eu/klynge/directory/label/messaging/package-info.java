/** What the register says on the topics. */
@NullMarked
package eu.klynge.directory.label.messaging;

import org.jspecify.annotations.NullMarked;
