package eu.klynge.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.gateway.route.Service;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiMergeTest {

    private static final Service DIRECTORY = service("directory-service", "/api/v1/clusters/**");
    private static final Service EVENTS = service("events-service", "/api/v1/events/**");

    private final OpenApiMerge merge = new OpenApiMerge("https://klynge.example");

    @Test
    void thePublicAddressIsTheOnlyServer() {
        JsonNode whole = merge.with(DIRECTORY, json("{'servers': [{'url': 'http://127.0.0.1:8101'}]}"))
                .merged();

        assertThat(whole.path("openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(whole.path("servers")).isEqualTo(json("[{'url': 'https://klynge.example'}]"));
    }

    @Test
    void pathsOfAllServicesStandSideBySide() {
        JsonNode whole = merge.with(DIRECTORY, json("{'paths': {'/api/v1/clusters/{id}': {'get': {}}}}"))
                .with(EVENTS, json("{'paths': {'/api/v1/events': {'get': {}}}}"))
                .merged();

        assertThat(whole.path("paths").propertyNames())
                .containsExactlyInAnyOrder("/api/v1/clusters/{id}", "/api/v1/events");
    }

    @Test
    void whatHasNoRouteIsNotShown() {
        JsonNode whole = merge.with(DIRECTORY, json("{'paths': {'/internal/reindex': {}, '/api/v1/events': {}}}"))
                .merged();

        assertThat(whole.path("paths").isEmpty()).isTrue();
    }

    @Test
    void theSameComponentIsTakenOnce() {
        String problem = "{'components': {'schemas': {'Problem': {'type': 'object'}}}}";

        JsonNode whole =
                merge.with(DIRECTORY, json(problem)).with(EVENTS, json(problem)).merged();

        assertThat(whole.at("/components/schemas").propertyNames()).containsExactly("Problem");
    }

    @Test
    void componentsOfOneNameAndTwoMeaningsKeepApartWithTheirReferences() {
        JsonNode whole = merge.with(
                        DIRECTORY,
                        json("{'components': {'schemas': {'Page': {'type': 'object'}}}, "
                                + "'paths': {'/api/v1/clusters': {'$ref': '#/components/schemas/Page'}}}"))
                .with(
                        EVENTS,
                        json("{'components': {'schemas': {'Page': {'type': 'array'}, "
                                + "'List': {'items': [{'$ref': '#/components/schemas/Page'}]}}}, "
                                + "'paths': {'/api/v1/events': {'$ref': '#/components/schemas/Page'}}}"))
                .merged();

        JsonNode schemas = whole.at("/components/schemas");
        assertThat(schemas.path("Page")).isEqualTo(json("{'type': 'object'}"));
        assertThat(schemas.path("events-service.Page")).isEqualTo(json("{'type': 'array'}"));
        assertThat(schemas.at("/List/items/0/$ref").stringValue())
                .isEqualTo("#/components/schemas/events-service.Page");
        assertThat(whole.path("paths").path("/api/v1/clusters").path("$ref").stringValue())
                .isEqualTo("#/components/schemas/Page");
        assertThat(whole.path("paths").path("/api/v1/events").path("$ref").stringValue())
                .isEqualTo("#/components/schemas/events-service.Page");
    }

    @Test
    void whatCameInIsNotChanged() {
        JsonNode original = json("{'components': {'schemas': {'Page': {'type': 'array'}}}}");
        JsonNode before = original.deepCopy();

        merge.with(DIRECTORY, json("{'components': {'schemas': {'Page': {'type': 'object'}}}}"))
                .with(EVENTS, original)
                .merged();

        assertThat(original).isEqualTo(before);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    private static Service service(String name, String path) {
        return new Service(name, URI.create("http://127.0.0.1:1"), Map.of("only", path));
    }
}
