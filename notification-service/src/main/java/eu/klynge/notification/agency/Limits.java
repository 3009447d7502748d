package eu.klynge.notification.agency;

/**
 * What an agency may ask of the broker; beyond it, its requests are slowed down and none is lost.
 *
 * @param bytesPerSecond of what it fetches
 * @param requestPercentage share of one request thread of a broker
 */
public record Limits(int bytesPerSecond, int requestPercentage) {

    static final int LEAST_BYTES = 1024;
    static final int MOST_BYTES = 1 << 30;
    static final int MOST_PERCENT = 100;

    /** For an agency of which nothing else was said. */
    static final Limits USUAL = new Limits(4 << 20, 50);
}
