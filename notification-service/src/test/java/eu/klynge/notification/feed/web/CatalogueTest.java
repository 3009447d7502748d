package eu.klynge.notification.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.notification.feed.Offer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mandatory properties of DCAT-AP 3, by class. */
class CatalogueTest {

    private final JsonNode catalogue = JsonMapper.shared()
            .valueToTree(new Catalogue(
                            "https://klynge.example",
                            new Offer(
                                    Set.of("a.v1"),
                                    List.of(
                                            new Offer.PublicTopic("states.v1", true),
                                            new Offer.PublicTopic("changes.v1", false))))
                    .asJsonLd());

    private List<JsonNode> ofType(String type) {
        List<JsonNode> found = new ArrayList<>();
        collect(catalogue, type, found);
        return found;
    }

    private static void collect(JsonNode at, String type, List<JsonNode> found) {
        if (at.path("@type").asString("").equals(type)) {
            found.add(at);
        }
        at.values().forEach(child -> collect(child, type, found));
    }

    private void everyOneHas(String type, String... properties) {
        assertThat(ofType(type)).isNotEmpty().allSatisfy(node -> {
            for (String property : properties) {
                assertThat(node.has(property))
                        .as(node.path("@id") + " " + property)
                        .isTrue();
            }
        });
    }

    @Test
    void whatDcatApDemandsIsThere() {
        everyOneHas("dcat:Catalog", "dct:title", "dct:description", "dct:publisher", "dcat:dataset");
        everyOneHas("dcat:Dataset", "dct:title", "dct:description", "dcat:distribution", "dcat:theme");
        everyOneHas("dcat:Distribution", "dcat:accessURL", "dct:license");
        everyOneHas("dcat:DataService", "dct:title", "dcat:endpointURL", "dcat:servesDataset");
        everyOneHas("foaf:Agent", "foaf:name");
    }

    @Test
    void eachPublicTopicIsADatasetAndNoTwoThingsShareAnId() {
        assertThat(ofType("dcat:Dataset")).hasSize(2);
        List<String> ids = new ArrayList<>();
        for (String type : List.of("dcat:Dataset", "dcat:Distribution", "dcat:DataService")) {
            ofType(type).forEach(node -> ids.add(node.path("@id").asString()));
        }
        assertThat(new HashSet<>(ids)).hasSize(ids.size());
    }

    @Test
    void everyPrefixIsInTheContext() {
        Set<String> prefixes = new HashSet<>();
        prefixes(catalogue, prefixes);

        assertThat(catalogue.path("@context").propertyNames()).containsAll(prefixes);
    }

    private static void prefixes(JsonNode at, Set<String> found) {
        at.propertyNames().stream()
                .filter(name -> name.contains(":"))
                .map(name -> name.substring(0, name.indexOf(':')))
                .forEach(found::add);
        at.values().forEach(child -> prefixes(child, found));
    }
}
