/** What the platform is made of on one machine: each process with its command line, environment and memory. */
@NullMarked
package eu.klynge.standalone.launcher.parts;

import org.jspecify.annotations.NullMarked;
