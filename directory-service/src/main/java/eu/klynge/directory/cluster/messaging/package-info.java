/** What clusters say on the topics, and the acceptance that brings one about. */
@NullMarked
package eu.klynge.directory.cluster.messaging;

import org.jspecify.annotations.NullMarked;
