package eu.klynge.contracts.vocabulary;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The NUTS 2021 regions, levels 0 (country) to 3. */
public final class NutsRegions {

    /** The edition these codes belong to. */
    public static final String VERSION = "2021";

    private static final int COUNTRY_LENGTH = 2;

    /** Eurostat writes two countries otherwise than ISO 3166-1 does. */
    private static final Map<String, String> ISO_OF_EUROSTAT = Map.of("EL", "GR", "UK", "GB");

    private static final Set<String> CODES = Vocabularies.named(Vocabularies.NUTS_2021).orElseThrow().terms().stream()
            .map(Term::code)
            .collect(Collectors.toUnmodifiableSet());

    private NutsRegions() {}

    public static boolean isKnown(String code) {
        return CODES.contains(code);
    }

    /** The region's country as ISO 3166-1 alpha-2, so GR for {@code EL30}; empty for an unknown region. */
    public static Optional<String> countryOf(String code) {
        if (!isKnown(code)) {
            return Optional.empty();
        }
        String country = code.substring(0, COUNTRY_LENGTH);
        return Optional.of(ISO_OF_EUROSTAT.getOrDefault(country, country));
    }
}
