/** Personal data on the wire. It lives on restricted topics and nowhere else, and erasing it is a tombstone. */
@NullMarked
package eu.klynge.contracts.people;

import org.jspecify.annotations.NullMarked;
