package eu.klynge.gateway.portal;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.kit.settings.PublicAddress;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Heads of clusters' pages, from the linked data that the clusters' service publishes. */
@Component
final class ClusterHeads implements Heads {

    private static final MediaType LINKED_DATA = MediaType.parseMediaType("application/ld+json");

    private final PublicThings things;
    private final HeadTexts texts;
    private final String publicUrl;

    ClusterHeads(PublicThings things, HeadTexts texts, PublicAddress address) {
        this.things = things;
        this.texts = texts;
        this.publicUrl = address.value();
    }

    @Override
    public Mono<PageHead> find(String slug, PageLanguage language) {
        return things.find(PublicThings.CLUSTERS, slug, LINKED_DATA)
                .map(cluster -> head(cluster, PublicThings.path(PublicThings.CLUSTERS, slug), language));
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
        String description = LinkedTexts.shortened(LinkedTexts.in(language, cluster.path("description")));
        return new PageHead(title, description, path, linkedData);
    }

    private static String country(String code, PageLanguage language) {
        return Vocabularies.named(Vocabularies.COUNTRIES)
                .orElseThrow()
                .term(code)
                .map(term -> term.label(language.code()))
                .orElse(code);
    }
}
