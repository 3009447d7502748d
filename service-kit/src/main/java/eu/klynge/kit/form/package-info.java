/** Reading untrusted JSON with all of its faults at once, each with its JSON pointer. */
@NullMarked
package eu.klynge.kit.form;

import org.jspecify.annotations.NullMarked;
