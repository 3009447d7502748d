package eu.klynge.notification.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an agency.
 *
 * @param countries ISO 3166-1 alpha-2, where it works; empty for an agency that was there from the first day
 */
public record Profile(
        String name, List<String> countries, @Nullable String website) {

    public Profile {
        countries = List.copyOf(countries);
    }
}
