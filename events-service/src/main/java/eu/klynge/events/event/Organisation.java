package eu.klynge.events.event;

/**
 * A cluster organisation behind an event, as it was known when the event was last written.
 *
 * @param slug its name in addresses and access tokens
 * @param country ISO 3166-1 alpha-2
 */
public record Organisation(String slug, String name, String country) {

    /** Still to be looked up. */
    static Organisation named(String slug) {
        return new Organisation(slug, "", "");
    }
}
