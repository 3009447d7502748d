/** A person's data over HTTP: told and erased on request. */
@NullMarked
package eu.klynge.directory.person.web;

import org.jspecify.annotations.NullMarked;
