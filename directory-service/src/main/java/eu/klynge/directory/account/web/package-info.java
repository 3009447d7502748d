/** Editors over HTTP. */
@NullMarked
package eu.klynge.directory.account.web;

import org.jspecify.annotations.NullMarked;
