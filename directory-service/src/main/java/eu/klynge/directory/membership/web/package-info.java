/** Memberships over HTTP: editors apply and ask for grants, stewards decide. */
@NullMarked
package eu.klynge.directory.membership.web;

import org.jspecify.annotations.NullMarked;
