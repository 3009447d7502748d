/**
 * The rules of the house as tests: rooms and their drawers, who may name which technology, and a few habits. A service
 * runs all of them against its own base package; each is proven able to fail on a fixture that breaks it alone.
 */
@NullMarked
package eu.klynge.kit.test.architecture;

import org.jspecify.annotations.NullMarked;
