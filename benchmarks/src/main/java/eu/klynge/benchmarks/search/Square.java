package eu.klynge.benchmarks.search;

/** A tile of the map: zoom, column from the west, row from the north, as the web counts them. */
record Square(int z, int x, int y) {

    /** The one that a place of WGS 84 lies in. */
    static Square around(double lat, double lon, int z) {
        var radians = Math.toRadians(lat);
        var north = Math.log(Math.tan(radians) + 1 / Math.cos(radians));
        return new Square(z, (int) ((lon + 180) / 360 * (1 << z)), (int) ((1 - north / Math.PI) / 2 * (1 << z)));
    }

    double west() {
        return longitude(x);
    }

    double east() {
        return longitude(x + 1);
    }

    double north() {
        return latitude(y);
    }

    double south() {
        return latitude(y + 1);
    }

    private double longitude(int column) {
        return (double) column / (1 << z) * 360 - 180;
    }

    private double latitude(int row) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2.0 * row / (1 << z)))));
    }
}
