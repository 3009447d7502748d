/** Tiles of the map in Mapbox's vector format. */
@NullMarked
package eu.klynge.directory.search.tile;

import org.jspecify.annotations.NullMarked;
