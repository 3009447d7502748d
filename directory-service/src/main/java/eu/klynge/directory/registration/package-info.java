/** The way of an organisation into the directory: submitted, reviewed, accepted or rejected. */
@NullMarked
package eu.klynge.directory.registration;

import org.jspecify.annotations.NullMarked;
