package eu.klynge.directory.search;

import java.util.Collection;

/** Draws tiles of the map. */
public interface MapTiles {

    /**
     * A Mapbox vector tile with a layer {@code clusters} of points. Where a tile is shallow, points that would lie on each
     * other are drawn as one, with {@code count}; any other has {@code id}, {@code slug}, {@code name}, {@code country},
     * {@code primaryEcosystem} and {@code tier}.
     *
     * @param entries those outside the tile are left out
     */
    byte[] draw(Tile tile, Collection<Entry> entries);
}
