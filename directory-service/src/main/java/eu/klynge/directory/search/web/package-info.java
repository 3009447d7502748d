/** Lists of clusters and the data of the map over HTTP. */
@NullMarked
package eu.klynge.directory.search.web;

import org.jspecify.annotations.NullMarked;
