package eu.klynge.gateway.portal;

import eu.klynge.gateway.door.AnswerHeaders;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Scripts, styles and outlines. Their names have their content's hash in them, so no copy is ever out of date. */
@RestController
final class PortalFiles {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** The map's worker is held to the policy of its own file, not to that of the page; it asks for tiles. */
    private static final String SCRIPT_POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

    /** It answers for pages of the desk, which do not lie in its folder; no other script may. */
    private static final String DOOR_WORKER = "doorWorker-";

    private static final List<Packing> PACKINGS = List.of(new Packing("br", ".br"), new Packing("gzip", ".gz"));

    private final Map<String, Resource> files;

    private record Packing(String coding, String ending) {}

    PortalFiles() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath:eu/klynge/portal/portal/*.*");
        this.files = Arrays.stream(found)
                .collect(Collectors.toUnmodifiableMap(file -> String.valueOf(file.getFilename()), file -> file));
    }

    @GetMapping("/portal/{file}")
    ResponseEntity<Resource> file(@PathVariable String file, ServerHttpRequest request) {
        Resource whole = files.get(file);
        if (whole == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "No file has this name.");
        }
        var answer = ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .contentType(type(file));
        if (file.endsWith(".js") || file.endsWith(".mjs")) {
            answer.header(AnswerHeaders.POLICY, SCRIPT_POLICY);
        }
        if (file.startsWith(DOOR_WORKER)) {
            answer.header("Service-Worker-Allowed", "/");
        }
        for (Packing packing : PACKINGS) {
            Resource packed = files.get(file + packing.ending());
            if (packed != null && accepts(request, packing.coding())) {
                return answer.header(HttpHeaders.CONTENT_ENCODING, packing.coding())
                        .body(packed);
            }
        }
        return answer.body(whole);
    }

    private static MediaType type(String file) {
        return file.endsWith(".mjs")
                ? MediaType.parseMediaType("text/javascript")
                : MediaTypeFactory.getMediaType(file).orElse(MediaType.APPLICATION_OCTET_STREAM);
    }

    private static boolean accepts(ServerHttpRequest request, String coding) {
        return request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT_ENCODING).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .anyMatch(accepted -> accepted.equals(coding)
                        || accepted.startsWith(coding + ";") && !accepted.matches(".*;\\s*q=0(\\.0*)?"));
    }
}
