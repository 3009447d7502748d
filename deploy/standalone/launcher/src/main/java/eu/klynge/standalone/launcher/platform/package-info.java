/** What {@code platform.json} says of a running platform: addresses, process ids, demo accounts and their secrets. */
@NullMarked
package eu.klynge.standalone.launcher.platform;

import org.jspecify.annotations.NullMarked;
