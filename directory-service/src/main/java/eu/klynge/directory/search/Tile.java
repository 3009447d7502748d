package eu.klynge.directory.search;

import java.util.Optional;

/**
 * A square of the map as the web cuts it (Web Mercator, {@code z} doublings from the whole world).
 *
 * @param x columns from the west
 * @param y rows from the north
 */
public record Tile(int z, int x, int y) {

    public static final int DEEPEST = 22;

    /** Empty when there is no such tile. */
    public static Optional<Tile> of(int z, int x, int y) {
        boolean there = z >= 0 && z <= DEEPEST && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z;
        return there ? Optional.of(new Tile(z, x, y)) : Optional.empty();
    }

    public Query.Box box() {
        return new Query.Box(longitude(x), latitude(y + 1), longitude(x + 1), latitude(y));
    }

    /** From the tile's western edge, in tiles. */
    public double across(double lon) {
        return (lon + 180) / 360 * (1 << z) - x;
    }

    /** From the tile's northern edge, in tiles. */
    public double down(double lat) {
        double radians = Math.toRadians(lat);
        double north = Math.log(Math.tan(radians) + 1 / Math.cos(radians));
        return (1 - north / Math.PI) / 2 * (1 << z) - y;
    }

    private double longitude(int column) {
        return (double) column / (1 << z) * 360 - 180;
    }

    private double latitude(int row) {
        double north = Math.PI * (1 - 2.0 * row / (1 << z));
        return Math.toDegrees(Math.atan(Math.sinh(north)));
    }
}
