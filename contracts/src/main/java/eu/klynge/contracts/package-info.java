/**
 * The published language of Klynge: the topics, the event types on them and the headers of a record. It needs the JDK and
 * Jackson's annotations alone, so that an agency can take it as a library without taking ours.
 */
@NullMarked
package eu.klynge.contracts;

import org.jspecify.annotations.NullMarked;
