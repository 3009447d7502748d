package eu.klynge.gateway.document;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files that pages are made of: these and no other, all from our own class path. */
@RestController
final class Assets {

    private final Map<String, Resource> files;

    Assets() throws IOException {
        String viewer = "META-INF/resources/webjars/swagger-ui/" + viewerVersion() + "/";
        this.files = Stream.of(
                        "eu/klynge/gateway/site/assets/klynge.css",
                        "eu/klynge/gateway/site/assets/klynge.svg",
                        "eu/klynge/gateway/site/assets/docs.js",
                        viewer + "swagger-ui.css",
                        viewer + "swagger-ui-bundle.js")
                .map(ClassPathResource::new)
                .collect(Collectors.toUnmodifiableMap(file -> String.valueOf(file.getFilename()), file -> file));
    }

    @GetMapping("/assets/{file}")
    ResponseEntity<Resource> file(@PathVariable String file) {
        Resource found = files.get(file);
        if (found == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "No file has this name.");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .contentType(MediaTypeFactory.getMediaType(found).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(found);
    }

    private static String viewerVersion() throws IOException {
        return PropertiesLoaderUtils.loadAllProperties("META-INF/maven/org.webjars/swagger-ui/pom.properties")
                .getProperty("version");
    }
}
