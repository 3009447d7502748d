package eu.klynge.benchmarks.search;

import java.io.IOException;

/** A way of searching clusters. Filled by one thread, then asked by several. */
interface Searched extends AutoCloseable {

    void put(Listed cluster) throws Exception;

    /** What was put is found when this returns. */
    void refresh() throws Exception;

    /** @return how many there are, on all pages; a lower bound where that is all that is known */
    long find(Asked asked) throws Exception;

    /** Draws the square, or as much of that as there is. */
    void draw(Square square) throws Exception;

    @Override
    void close() throws IOException;
}
