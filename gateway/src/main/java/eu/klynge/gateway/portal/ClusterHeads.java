package eu.klynge.gateway.portal;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.gateway.route.Service;
import eu.klynge.gateway.route.ServiceCalls;
import eu.klynge.gateway.route.Services;
import eu.klynge.kit.settings.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Heads of clusters' pages, from the linked data that the clusters' service publishes. */
@Component
final class ClusterHeads {

    private static final String ROUTE = "clusters";
    private static final String PATH = "/clusters/";
    private static final MediaType LINKED_DATA = MediaType.parseMediaType("application/ld+json");
    private static final int LONGEST_SLUG = 200;
    private static final int LONGEST_DESCRIPTION = 240;

    private final Service service;
    private final ServiceCalls calls;
    private final HeadTexts texts;
    private final String publicUrl;

    ClusterHeads(Services services, ServiceCalls calls, HeadTexts texts, PublicAddress address) {
        this.service = services.all().stream()
                .filter(each -> each.routes().containsKey(ROUTE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No service has the route " + ROUTE));
        this.calls = calls;
        this.texts = texts;
        this.publicUrl = address.value();
    }

    /** Empty for an unknown cluster; errs where the service is away. */
    Mono<PageHead> find(String slug, PageLanguage language) {
        if (slug.length() > LONGEST_SLUG) {
            return Mono.empty();
        }
        String encoded = UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8);
        return calls.find(service.at("/api/v1/clusters/" + encoded), LINKED_DATA)
                .map(cluster -> head(cluster, PATH + encoded, language));
    }

    private PageHead head(JsonNode cluster, String path, PageLanguage language) {
        JsonNode address = cluster.path("address");
        String title = texts.text(
                language,
                "cluster.title",
                Map.of(
                        "name", cluster.path("name").asString(""),
                        "city", address.path("addressLocality").asString(""),
                        "country", country(address.path("addressCountry").asString(""), language)));
        ObjectNode linkedData =
                ((ObjectNode) cluster.deepCopy()).put("mainEntityOfPage", publicUrl + "/" + language.code() + path);
        return new PageHead(title, description(cluster, language), path, linkedData);
    }

    private static String country(String code, PageLanguage language) {
        return Vocabularies.named(Vocabularies.COUNTRIES)
                .orElseThrow()
                .term(code)
                .map(term -> term.label(language.code()))
                .orElse(code);
    }

    private static String description(JsonNode cluster, PageLanguage language) {
        Map<String, String> byLanguage = new TreeMap<>();
        for (JsonNode text : cluster.path("description").values()) {
            byLanguage.put(
                    text.path("@language").asString(""), text.path("@value").asString(""));
        }
        String english = byLanguage.getOrDefault(
                "en", byLanguage.values().stream().findFirst().orElse(""));
        return shortened(byLanguage.getOrDefault(language.code(), english).replaceAll("\\s+", " "));
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_DESCRIPTION) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_DESCRIPTION);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, LONGEST_DESCRIPTION / 2)) + "…";
    }
}
