/** The closed lists of codes that every part of Klynge shares, with their labels by language. Data, read from resources. */
@NullMarked
package eu.klynge.contracts.vocabulary;

import org.jspecify.annotations.NullMarked;
