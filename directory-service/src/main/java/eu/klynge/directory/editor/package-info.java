/** The editors of an organisation: who they are, inviting another, and taking one's leave. They are kept at the identity provider alone. */
@NullMarked
package eu.klynge.directory.editor;

import org.jspecify.annotations.NullMarked;
