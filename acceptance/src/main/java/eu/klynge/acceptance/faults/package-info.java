/**
 * The platform under {@code kill -9}: people register and decide while its processes are killed, and afterwards the topics
 * are held against what was acknowledged. What a webhook and the mailboxes got is held against it too. Nothing may be lost, doubled or out of order.
 */
@NullMarked
package eu.klynge.acceptance.faults;

import org.jspecify.annotations.NullMarked;
