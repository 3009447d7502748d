/** What is known of a person, told to them, and erased. */
@NullMarked
package eu.klynge.directory.person;

import org.jspecify.annotations.NullMarked;
