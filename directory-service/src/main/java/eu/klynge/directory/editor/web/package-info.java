/** Editors over HTTP. */
@NullMarked
package eu.klynge.directory.editor.web;

import org.jspecify.annotations.NullMarked;
