package eu.klynge.standalone.launcher.generate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of {@code POST /api/v1/registrations}, field for field. It is the form of a client, so it checks nothing: what
 * is wrong with it is for the platform to say.
 */
public record RegistrationForm(
        String name,
        Map<String, String> nativeName,
        String country,
        String city,
        @Nullable Location location,
        @Nullable Region region,
        String website,
        @Nullable String englishWebsite,
        @Nullable Integer foundedYear,
        String primaryEcosystem,
        List<String> ecosystems,
        List<String> emergingIndustries,
        List<String> technologyFields,
        List<String> naceCodes,
        Members members,
        @Nullable String publicTies,
        Management management,
        @Nullable Recognition recognition,
        PartnerInterest partnerInterest,
        Map<String, String> about,
        Contact contact,
        Consents consents) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public RegistrationForm {
        // Sorted, because the same form must be the same text in every run: load derives its idempotency keys from it.
        nativeName = Collections.unmodifiableMap(new TreeMap<>(nativeName));
        about = Collections.unmodifiableMap(new TreeMap<>(about));
    }

    public record Location(double lat, double lon) {}

    public record Region(String code, String nutsVersion) {}

    public record Members(int total, int sme, int startUp, int large, int research, int publicBody, int other) {}

    public record Management(double fullTimeEquivalents, List<String> languages) {}

    public record Recognition(String programme, String issuer, LocalDate validUntil) {}

    public record PartnerInterest(String interested, List<String> findsPartnersToday, List<String> mustKnowFirst) {}

    public record Contact(String name, String email, String role, String language) {}

    public record Consents(boolean publication, String termsVersion) {}

    /** The form as the API takes it. */
    public String json() {
        return JSON.writeValueAsString(this);
    }
}
