/**
 * Makes the next start faster: after a platform is ready, each kind of process is run once more, apart and at low
 * priority, to record the classes it loads. Nothing waits for it and nothing depends on it.
 */
@NullMarked
package eu.klynge.standalone.launcher.warming;

import org.jspecify.annotations.NullMarked;
