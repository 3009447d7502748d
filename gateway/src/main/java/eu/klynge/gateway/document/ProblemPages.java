package eu.klynge.gateway.document;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every problem's {@code type} is an address; this is what it answers: a page to browsers, JSON to everybody else. */
@RestController
final class ProblemPages {

    private final List<ProblemKind> kinds;
    private final Template page = Template.named("problem.html");
    private final Template list = Template.named("problems.html");
    private final Template row = Template.named("problem-row.html");

    ProblemPages(JsonMapper json) throws IOException {
        try (var catalogue = new ClassPathResource("eu/klynge/contracts/problems.json").getInputStream()) {
            this.kinds = json.readValue(catalogue, new TypeReference<List<ProblemKind>>() {});
        }
    }

    @GetMapping("/problems")
    ResponseEntity<Object> all(ServerHttpRequest request) {
        String rows = kinds.stream().map(kind -> row.filled(gaps(kind))).collect(Collectors.joining());
        return answer(request, kinds, list.filled(Map.of("rows", rows)));
    }

    @GetMapping("/problems/{slug}")
    ResponseEntity<Object> one(@PathVariable String slug, ServerHttpRequest request) {
        ProblemKind kind = kinds.stream()
                .filter(known -> known.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "No problem has this name."));
        return answer(request, kind, page.filled(gaps(kind)));
    }

    private static Map<String, String> gaps(ProblemKind kind) {
        return Map.of(
                "slug", kind.slug(),
                "status", String.valueOf(kind.status()),
                "title", kind.title(),
                "explanation", kind.explanation());
    }

    private static ResponseEntity<Object> answer(ServerHttpRequest request, Object data, String html) {
        boolean browser = request.getHeaders().getAccept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        return ResponseEntity.ok()
                .varyBy("Accept")
                .contentType(browser ? Pages.HTML : MediaType.APPLICATION_JSON)
                .body(browser ? html : data);
    }
}
