/** What a service is told by its environment, checked before it starts. */
@NullMarked
package eu.klynge.kit.settings;

import org.jspecify.annotations.NullMarked;
