/** Groups over HTTP. */
@NullMarked
package eu.klynge.directory.group.web;

import org.jspecify.annotations.NullMarked;
