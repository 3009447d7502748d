package eu.klynge.directory.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cluster organisation's statement about itself. Codes are those of the vocabularies, languages ISO 639-1.
 *
 * @param name in English
 * @param nativeName by language
 * @param country ISO 3166-1 alpha-2
 * @param region null only where the NUTS classification does not reach
 * @param foundedYear year of the common era
 * @param ecosystems one to five, {@code primaryEcosystem} among them
 * @param naceCodes NACE Rev. 2.1
 * @param publicTies how public bodies take part, in English; null when they do not
 * @param recognition by a national programme
 * @param about texts by language
 */
public record Organisation(
        String name,
        Map<String, String> nativeName,
        String country,
        String city,
        Location location,
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
        Map<String, String> about) {

    public Organisation {
        nativeName = Map.copyOf(nativeName);
        ecosystems = List.copyOf(ecosystems);
        emergingIndustries = List.copyOf(emergingIndustries);
        technologyFields = List.copyOf(technologyFields);
        naceCodes = List.copyOf(naceCodes);
        about = Map.copyOf(about);
    }

    /** WGS 84 degrees. */
    public record Location(double lat, double lon) {}

    /**
     * @param code NUTS level 1 to 3
     * @param nutsVersion year of the classification, {@code 2021}
     */
    public record Region(String code, String nutsVersion) {}

    /** Organisations that are members; {@code startUp} are among {@code sme}, the parts never exceed {@code total}. */
    public record Members(int total, int sme, int startUp, int large, int research, int publicBody, int other) {

        /** How many of the five types of member are present. */
        public int types() {
            int types = 0;
            for (int count : new int[] {sme, large, research, publicBody, other}) {
                types += count > 0 ? 1 : 0;
            }
            return types;
        }
    }

    /**
     * @param fullTimeEquivalents staff of the cluster organisation itself
     * @param languages they work in
     */
    public record Management(double fullTimeEquivalents, List<String> languages) {

        public Management {
            languages = List.copyOf(languages);
        }
    }

    /** Membership of a national or regional cluster programme, valid to the end of {@code validUntil}. */
    public record Recognition(String programme, String issuer, LocalDate validUntil) {}

    /** The three questions of the European pilot of 2010: partners abroad, how they are found today, what must be known first. */
    public record PartnerInterest(String interested, List<String> findsPartnersToday, List<String> mustKnowFirst) {

        public PartnerInterest {
            findsPartnersToday = List.copyOf(findsPartnersToday);
            mustKnowFirst = List.copyOf(mustKnowFirst);
        }
    }
}
