/**
 * Pilots: the clusters of a country answer a questionnaire, each in its own language, and with enough answers the country is
 * open on the map. Answers are codes, so that they compare across languages; what is shown of them never concerns fewer than
 * five organisations.
 */
@NullMarked
package eu.klynge.directory.pilot;

import org.jspecify.annotations.NullMarked;
