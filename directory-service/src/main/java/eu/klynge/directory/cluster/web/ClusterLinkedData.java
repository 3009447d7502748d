package eu.klynge.directory.cluster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.organisation.Organisation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cluster as JSON-LD in schema.org's words, for search engines and open data. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClusterLinkedData(
        @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        @JsonProperty("@id") String id,
        String identifier,
        String name,
        @Nullable List<Text> alternateName,
        List<Text> description,
        String url,
        @Nullable String foundingDate,
        Address address,
        Place location,
        List<String> keywords) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Text(
            @JsonProperty("@language") String language,
            @JsonProperty("@value") String value) {}

    record Address(@JsonProperty("@type") String type, String addressCountry, String addressLocality) {}

    record Place(@JsonProperty("@type") String type, Coordinates geo) {}

    record Coordinates(@JsonProperty("@type") String type, double latitude, double longitude) {}

    /** @param publicUrl base address of the platform */
    static ClusterLinkedData of(Cluster cluster, String publicUrl) {
        Organisation organisation = cluster.organisation();
        List<String> keywords = new ArrayList<>(organisation.ecosystems());
        keywords.addAll(organisation.emergingIndustries());
        return new ClusterLinkedData(
                "https://schema.org",
                "Organization",
                publicUrl + ClusterController.PATH + "/" + cluster.id(),
                cluster.id(),
                organisation.name(),
                organisation.nativeName().isEmpty() ? null : texts(organisation.nativeName()),
                texts(organisation.about()),
                organisation.website(),
                organisation.foundedYear() == null ? null : String.valueOf(organisation.foundedYear()),
                new Address("PostalAddress", organisation.country(), organisation.city()),
                new Place(
                        "Place",
                        new Coordinates(
                                "GeoCoordinates",
                                organisation.location().lat(),
                                organisation.location().lon())),
                keywords.stream().distinct().toList());
    }

    private static List<Text> texts(java.util.Map<String, String> byLanguage) {
        return byLanguage.entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> new Text(entry.getKey(), entry.getValue()))
                .toList();
    }
}
