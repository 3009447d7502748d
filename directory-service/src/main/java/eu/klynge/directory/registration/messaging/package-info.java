/** What registrations say on the topics. */
@NullMarked
package eu.klynge.directory.registration.messaging;

import org.jspecify.annotations.NullMarked;
