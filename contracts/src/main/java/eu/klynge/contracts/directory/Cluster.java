package eu.klynge.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.contracts.Required;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole public state of a cluster organisation. It never holds personal data; absent fields are unknown.
 *
 * @param id                 opaque, for life
 * @param slug               readable name in addresses, unique
 * @param tier               code of vocabulary {@code tiers}
 * @param name               in English
 * @param nativeName         by language (ISO 639-1); may be empty
 * @param country            ISO 3166-1 alpha-2 (Greece is GR), or XK for Kosovo
 * @param city               where the office is
 * @param region             NUTS region, where one is known
 * @param website            absolute URL
 * @param englishWebsite     absolute URL of the English version
 * @param primaryEcosystem   code of vocabulary {@code industrial-ecosystems}, also among {@code ecosystems}
 * @param ecosystems         codes of vocabulary {@code industrial-ecosystems}
 * @param emergingIndustries codes of vocabulary {@code emerging-industries}
 * @param technologyFields   codes of vocabulary {@code technology-fields}
 * @param naceCodes          codes of vocabulary {@code nace-2.1}
 * @param publicTies         visible ties to public bodies, in words
 * @param recognition        recognition by a national programme, where there is one
 * @param about              what it does, by language (ISO 639-1); may be empty
 * @param pathToFull         of the tier {@code emerging} alone
 * @param attestedAt         when its editors last said that all of this is so, UTC
 * @param stale              true once nobody has attested it for twelve months; absent otherwise
 * @param logo               path of its logo on the platform, a PNG; another picture has another path
 * @param label              the highest of its excellence labels that are valid; absent while it holds none
 * @param honours            awards that it has won or was a finalist of, the latest first; absent where there are none
 * @param publishedAt        when it first became public, UTC
 * @param updatedAt          when this state began, UTC
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cluster(
        String id,
        String slug,
        String tier,
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
        Map<String, String> about,
        @Nullable PathToFull pathToFull,
        @Nullable Instant attestedAt,
        @Nullable Boolean stale,
        @Nullable String logo,
        @Nullable Label label,
        @Nullable List<Honour> honours,
        Instant publishedAt,
        Instant updatedAt) {

    public Cluster {
        Required.field("id", id);
        Required.field("slug", slug);
        Required.field("tier", tier);
        Required.field("name", name);
        nativeName = Required.map("nativeName", nativeName);
        Required.field("country", country);
        Required.field("city", city);
        Required.field("location", location);
        Required.field("website", website);
        Required.field("primaryEcosystem", primaryEcosystem);
        ecosystems = Required.list("ecosystems", ecosystems);
        emergingIndustries = Required.list("emergingIndustries", emergingIndustries);
        technologyFields = Required.list("technologyFields", technologyFields);
        naceCodes = Required.list("naceCodes", naceCodes);
        Required.field("members", members);
        Required.field("management", management);
        Required.field("partnerInterest", partnerInterest);
        about = Required.map("about", about);
        Required.field("publishedAt", publishedAt);
        Required.field("updatedAt", updatedAt);
    }
}
