/** What every service's OpenAPI document says alike: who may call, which headers commands take, how failures look. */
@NullMarked
package eu.klynge.kit.openapi;

import org.jspecify.annotations.NullMarked;
