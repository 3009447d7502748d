/**
 * Membership of programmes for excellent clusters: application, advisory talk, admission; and for members the grant that covers
 * what a label costs.
 */
@NullMarked
package eu.klynge.directory.membership;

import org.jspecify.annotations.NullMarked;
