/**
 * Accounts and organisations at the identity provider: for accepted registrations, made in the background; and editors, who
 * are kept there alone.
 */
@NullMarked
package eu.klynge.directory.account;

import org.jspecify.annotations.NullMarked;
