package eu.klynge.directory.exchange.web;

import eu.klynge.directory.exchange.Exporting;
import eu.klynge.directory.exchange.Format;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The whole directory to take away. */
@RestController
class ExportController {

    private final Exporting exporting;

    ExportController(Exporting exporting) {
        this.exporting = exporting;
    }

    @GetMapping("/api/v1/exports/clusters.{format}")
    @Operation(
            summary = "The whole directory as a file",
            description =
                    "A table for spreadsheets (UTF-8; cells that would be formulas begin with an apostrophe), an object a line,"
                            + " or features. Filters are the search's; here is everything.")
    @Parameter(name = "format", description = "csv, jsonl or geojson")
    @OpenToAnyone("The directory is public.")
    Mono<Void> export(@PathVariable String format, ServerHttpResponse response) {
        Format wanted = Format.of(format)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There are csv, jsonl and geojson."));
        response.setStatusCode(HttpStatus.OK);
        var headers = response.getHeaders();
        headers.set("Content-Type", wanted.mediaType());
        headers.set("Content-Disposition", "attachment; filename=\"clusters." + wanted.code() + "\"");
        headers.set("Cache-Control", "no-cache");
        headers.set("X-Content-Type-Options", "nosniff");
        Flux<DataBuffer> pieces = exporting
                .export(wanted)
                .map(piece -> DefaultDataBufferFactory.sharedInstance.wrap(piece.getBytes(StandardCharsets.UTF_8)));
        return response.writeWith(pieces);
    }
}
