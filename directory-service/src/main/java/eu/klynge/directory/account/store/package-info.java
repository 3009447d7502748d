/** What has been made already. */
@NullMarked
package eu.klynge.directory.account.store;

import org.jspecify.annotations.NullMarked;
