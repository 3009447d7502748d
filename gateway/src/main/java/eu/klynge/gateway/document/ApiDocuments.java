package eu.klynge.gateway.document;

import eu.klynge.contracts.EventTypes;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The machine-readable side of the documents. */
@RestController
final class ApiDocuments {

    private static final MediaType SCHEMA_JSON = MediaType.parseMediaType("application/schema+json");
    private static final CacheControl BRIEFLY = CacheControl.maxAge(Duration.ofMinutes(1));
    private static final String CONTRACTS = "eu/klynge/contracts/";

    private final OpenApiDocument openApi;

    ApiDocuments(OpenApiDocument openApi) {
        this.openApi = openApi;
    }

    @GetMapping("/api/openapi.json")
    Mono<ResponseEntity<JsonNode>> openApi() {
        return openApi.json()
                .map(document -> ResponseEntity.ok()
                        .cacheControl(BRIEFLY)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(document));
    }

    @GetMapping("/api/asyncapi.json")
    ResponseEntity<Resource> asyncApi() {
        return file("asyncapi.json", MediaType.APPLICATION_JSON);
    }

    @GetMapping("/api/schemas/{type}.json")
    ResponseEntity<Resource> schema(@PathVariable String type) {
        if (EventTypes.byName(type).isEmpty()) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "No event of the platform has this type.");
        }
        return file("schemas/" + type + ".json", SCHEMA_JSON);
    }

    private static ResponseEntity<Resource> file(String name, MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(BRIEFLY)
                .contentType(type)
                .body(new ClassPathResource(CONTRACTS + name));
    }
}
