/**
 * The public events once more, for those without Kafka: a page, a wait or a stream at a time, filtered, and never one left
 * out or given twice.
 */
@NullMarked
package eu.klynge.notification.feed;

import org.jspecify.annotations.NullMarked;
