package eu.klynge.notification.feed.web;

import eu.klynge.notification.feed.Offer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** DCAT-AP 3 in JSON-LD: a dataset per public topic, each with its distributions and the services that give access to it. */
final class Catalogue {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private final String base;
    private final Offer offer;

    /** @param base public address without a trailing slash */
    Catalogue(String base, Offer offer) {
        this.base = base;
        this.offer = offer;
    }

    Map<String, Object> asJsonLd() {
        Map<String, Object> catalogue = node("/api/v1/feed/catalogue", "dcat:Catalog");
        catalogue.put("dct:title", english("Klynge: cluster organisations in Europe"));
        catalogue.put("dct:description", english("What is public of cluster organisations, and every change of it."));
        catalogue.put("dct:publisher", publisher());
        catalogue.put("dct:language", reference(AUTHORITY + "language/ENG"));
        catalogue.put("foaf:homepage", reference(base + "/"));
        catalogue.put("dcat:dataset", offer.topics().stream().map(this::dataset).toList());
        catalogue.put("dcat:service", List.of(httpService(), kafkaService()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", context());
        document.putAll(catalogue);
        return document;
    }

    private Map<String, Object> dataset(Offer.PublicTopic topic) {
        Map<String, Object> dataset = node("/api/v1/feed/catalogue#" + topic.name(), "dcat:Dataset");
        dataset.put(
                "dct:title",
                english(topic.compacted() ? "Current state: " + topic.name() : "History: " + topic.name()));
        dataset.put(
                "dct:description",
                english(
                        topic.compacted()
                                ? "The latest event of each thing that exists, as CloudEvents with the whole public state."
                                : "Every event from the first day on, as CloudEvents with the whole public state."));
        dataset.put("dct:identifier", topic.name());
        dataset.put("dct:publisher", publisher());
        dataset.put("dct:accessRights", reference(AUTHORITY + "access-right/PUBLIC"));
        dataset.put("dct:accrualPeriodicity", reference(AUTHORITY + "frequency/UPDATE_CONT"));
        dataset.put("dcat:theme", List.of(reference(AUTHORITY + "data-theme/ECON")));
        dataset.put("dcat:distribution", distributions(topic));
        return dataset;
    }

    private List<Map<String, Object>> distributions(Offer.PublicTopic topic) {
        List<Map<String, Object>> distributions = new ArrayList<>();
        if (topic.compacted()) {
            distributions.add(distribution(topic, "/api/v1/feed/current", "JSON", "application/json"));
        } else {
            distributions.add(distribution(topic, "/api/v1/feed", "JSON", "application/json"));
            distributions.add(distribution(topic, "/api/v1/feed", "JSON", "text/event-stream"));
        }
        return distributions;
    }

    private Map<String, Object> distribution(Offer.PublicTopic topic, String path, String format, String mediaType) {
        String name = "/api/v1/feed/catalogue#" + topic.name() + "/" + mediaType;
        Map<String, Object> distribution = node(name, "dcat:Distribution");
        distribution.put("dct:title", english(topic.name() + " as " + mediaType));
        distribution.put("dcat:accessURL", reference(base + path));
        distribution.put("dct:license", reference(AUTHORITY + "licence/CC_BY_4_0"));
        distribution.put("dct:format", reference(AUTHORITY + "file-type/" + format));
        distribution.put("dcat:mediaType", reference("http://www.iana.org/assignments/media-types/" + mediaType));
        distribution.put("dcat:accessService", reference(base + "/api/v1/feed/catalogue#http"));
        return distribution;
    }

    private Map<String, Object> httpService() {
        Map<String, Object> service = node("/api/v1/feed/catalogue#http", "dcat:DataService");
        service.put("dct:title", english("The feed over HTTP: pages, long poll, stream, webhooks"));
        service.put("dcat:endpointURL", reference(base + "/api/v1/feed"));
        service.put("dcat:endpointDescription", reference(base + "/api/openapi.json"));
        service.put("dcat:servesDataset", datasets());
        return service;
    }

    private Map<String, Object> kafkaService() {
        Map<String, Object> service = node("/api/v1/feed/catalogue#kafka", "dcat:DataService");
        service.put("dct:title", english("The feed over Kafka, for approved agencies"));
        service.put("dcat:endpointURL", reference(base + "/api/asyncapi.json"));
        service.put("dcat:endpointDescription", reference(base + "/api/asyncapi.json"));
        service.put("dcat:servesDataset", datasets());
        return service;
    }

    private List<Map<String, Object>> datasets() {
        return offer.topics().stream()
                .map(topic -> reference(base + "/api/v1/feed/catalogue#" + topic.name()))
                .toList();
    }

    private Map<String, Object> publisher() {
        Map<String, Object> publisher = node("/#operator", "foaf:Agent");
        publisher.put("foaf:name", english("The operator of this Klynge"));
        return publisher;
    }

    private Map<String, Object> node(String path, String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", base + path);
        node.put("@type", type);
        return node;
    }

    private static Map<String, Object> reference(String iri) {
        return Map.of("@id", iri);
    }

    private static Map<String, Object> english(String text) {
        return Map.of("@value", text, "@language", "en");
    }

    private static Map<String, Object> context() {
        return Map.of(
                "dcat", "http://www.w3.org/ns/dcat#",
                "dct", "http://purl.org/dc/terms/",
                "foaf", "http://xmlns.com/foaf/0.1/");
    }
}
