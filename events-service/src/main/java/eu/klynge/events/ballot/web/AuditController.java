package eu.klynge.events.ballot.web;

import eu.klynge.events.ballot.AuditFile;
import eu.klynge.kit.caller.OpenToAnyone;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The file for {@code ./klynge award-audit}. */
@RestController
class AuditController {

    private static final int LINES = 200;

    private final AuditFile file;

    AuditController(AuditFile file) {
        this.file = file;
    }

    @GetMapping(path = "/api/v1/awards/{award}/audit-file", produces = "application/jsonl")
    @Operation(summary = "Download chain and ballots, a JSON object a line, to count again with ./klynge award-audit")
    @OpenToAnyone("Anybody may check.")
    Mono<ResponseEntity<Flux<DataBuffer>>> download(@PathVariable String award) {
        return file.demand(award)
                .thenReturn(ResponseEntity.ok()
                        .header("Content-Disposition", "attachment; filename=\"award-" + award + ".jsonl\"")
                        .body(file.lines(award)
                                .buffer(LINES)
                                .map(lines -> String.join("", lines).getBytes(StandardCharsets.UTF_8))
                                .map(bytes -> (DataBuffer) DefaultDataBufferFactory.sharedInstance.wrap(bytes))));
    }
}
