/** {@code ./klynge feed}: the public topics, read and printed as a partner agency reads them. */
@NullMarked
package eu.klynge.standalone.launcher.feed;

import org.jspecify.annotations.NullMarked;
