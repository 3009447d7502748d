package eu.klynge.directory.logo.web;

import eu.klynge.directory.cluster.Attempt;
import eu.klynge.directory.cluster.ClusterRefused;
import eu.klynge.directory.logo.LogoRefused;
import eu.klynge.directory.logo.Logos;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The logo of an organisation. */
@RestController
@RequestMapping("/api/v1/clusters/{idOrSlug}")
class LogoController {

    private static final int LARGEST_FILE = 1024 * 1024;

    private final Logos logos;

    LogoController(Logos logos) {
        this.logos = logos;
    }

    @PutMapping(
            path = "/logo",
            consumes = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE})
    @Operation(
            summary = "Show a logo",
            description =
                    "PNG or JPEG of at most 1 MiB and 4096 pixels a side. It is made anew as a PNG of at most 512 pixels a"
                            + " side, without anything else that the file held.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
    @OnlyRoles({"cluster-manager", "steward"})
    Mono<ResponseEntity<Void>> show(
            @PathVariable String idOrSlug,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller,
            ServerHttpRequest request) {
        Attempt attempt = new Attempt(caller, ETags.version(ifMatch));
        return DataBufferUtils.join(request.getBody(), LARGEST_FILE)
                .map(LogoController::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(file -> logos.show(idOrSlug, file, attempt))
                .map(LogoController::done)
                .onErrorMap(LogoRefused.class, LogoProblems::of)
                .onErrorMap(ClusterRefused.class, LogoProblems::of);
    }

    @DeleteMapping("/logo")
    @Operation(summary = "Show no logo")
    @OnlyRoles({"cluster-manager", "steward"})
    Mono<ResponseEntity<Void>> takeAway(
            @PathVariable String idOrSlug,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return logos.takeAway(idOrSlug, new Attempt(caller, ETags.version(ifMatch)))
                .map(LogoController::done)
                .onErrorMap(ClusterRefused.class, LogoProblems::of);
    }

    @GetMapping(path = "/logos/{name}")
    @Operation(summary = "A logo, by the name that its entry gives")
    @OpenToAnyone("The directory is public.")
    Mono<ResponseEntity<byte[]>> read(@PathVariable String idOrSlug, @PathVariable String name) {
        return logos.find(idOrSlug, name)
                .map(png -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .eTag("\"" + name + "\"")
                        // A name is made of the content.
                        .header("Cache-Control", "public, max-age=31536000, immutable")
                        .header("X-Content-Type-Options", "nosniff")
                        .body(png))
                .onErrorMap(LogoRefused.class, LogoProblems::of);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ResponseEntity<Void> done(long version) {
        return ResponseEntity.noContent().eTag(ETags.of(version)).build();
    }
}
