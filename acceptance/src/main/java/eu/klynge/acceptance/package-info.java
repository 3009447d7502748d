/** The whole platform, seen from outside: started as anyone starts it, and used through its public doors. */
@NullMarked
package eu.klynge.acceptance;

import org.jspecify.annotations.NullMarked;
