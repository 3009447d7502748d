/** People who are signed in: their sessions are kept here, and so are their tokens, which browsers never see. */
@NullMarked
package eu.klynge.gateway.session;

import org.jspecify.annotations.NullMarked;
