package eu.klynge.contracts.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Every vocabulary of the platform. Each is read from its resource when first asked for, and kept. */
public final class Vocabularies {

    public static final String INDUSTRIAL_ECOSYSTEMS = "industrial-ecosystems";
    public static final String EMERGING_INDUSTRIES = "emerging-industries";
    public static final String TECHNOLOGY_FIELDS = "technology-fields";
    public static final String COUNTRIES = "countries";
    public static final String NUTS_2021 = "nuts-2021";
    public static final String NACE_2_1 = "nace-2.1";
    public static final String LANGUAGES = "languages";
    public static final String TIERS = "tiers";
    public static final String MISSING_CRITERIA = "missing-criteria";
    public static final String REGISTRATION_STATES = "registration-states";
    public static final String PARTNER_INTEREST = "partner-interest";
    public static final String PARTNER_CHANNELS = "partner-channels";
    public static final String PARTNER_CRITERIA = "partner-criteria";
    public static final String EVENT_TYPES = "event-types";
    public static final String EVENT_FORMATS = "event-formats";
    public static final String EVENT_AUDIENCES = "event-audiences";

    private static final List<String> NAMES = List.of(
            INDUSTRIAL_ECOSYSTEMS,
            EMERGING_INDUSTRIES,
            TECHNOLOGY_FIELDS,
            COUNTRIES,
            NUTS_2021,
            NACE_2_1,
            LANGUAGES,
            TIERS,
            MISSING_CRITERIA,
            REGISTRATION_STATES,
            PARTNER_INTEREST,
            PARTNER_CHANNELS,
            PARTNER_CRITERIA,
            EVENT_TYPES,
            EVENT_FORMATS,
            EVENT_AUDIENCES);

    private static final Map<String, Vocabulary> READ = new ConcurrentHashMap<>();

    private Vocabularies() {}

    public static List<String> names() {
        return NAMES;
    }

    /** Empty when there is no vocabulary of that name. */
    public static Optional<Vocabulary> named(String name) {
        return NAMES.contains(name) ? Optional.of(READ.computeIfAbsent(name, Vocabularies::read)) : Optional.empty();
    }

    private static Vocabulary read(String name) {
        String resource = "/eu/klynge/contracts/vocabularies/" + name + ".tsv";
        try (InputStream in = Vocabularies.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new Vocabulary(name, TermTable.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
