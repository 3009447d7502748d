/**
 * What {@code ./klynge} runs: a command for each verb, and the supervisor that stays behind when {@code up} returns.
 */
@NullMarked
package eu.klynge.standalone.launcher;

import org.jspecify.annotations.NullMarked;
