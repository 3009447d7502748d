/** The closed lists of codes and their labels. */
@NullMarked
package eu.klynge.directory.vocabulary.web;

import org.jspecify.annotations.NullMarked;
