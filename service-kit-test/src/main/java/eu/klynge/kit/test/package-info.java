/** What every service's tests share: real parts to run against, tokens, the house rules, and faults to order. */
@NullMarked
package eu.klynge.kit.test;

import org.jspecify.annotations.NullMarked;
