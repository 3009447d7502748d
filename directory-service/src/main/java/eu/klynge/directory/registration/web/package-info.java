/** Registrations over HTTP: applicants without an account, stewards with one. */
@NullMarked
package eu.klynge.directory.registration.web;

import org.jspecify.annotations.NullMarked;
