package eu.klynge.directory.exchange.web;

import eu.klynge.directory.exchange.Format;
import eu.klynge.directory.exchange.Import;
import eu.klynge.directory.exchange.ImportRefused;
import eu.klynge.directory.exchange.Importing;
import eu.klynge.directory.exchange.RowReport;
import eu.klynge.kit.audit.AuditLog;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.paging.Cursor;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.web.Command;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Files that officers bring in: checked first, and every row reported. */
@RestController
@RequestMapping(path = ImportController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class ImportController {

    static final String PATH = "/api/v1/imports";

    private final Importing importing;
    private final AuditLog audit;

    ImportController(Importing importing, AuditLog audit) {
        this.importing = importing;
        this.audit = audit;
    }

    @PostMapping
    @Operation(
            summary = "Have a file checked",
            description =
                    "Columns, lines and features as in the export, of at most 64 MiB. A table may have any of , ; | or a tab"
                            + " between its cells, in UTF-8, UTF-16 with a byte order mark, or Windows-1252. Nothing is brought in yet.")
    @Parameter(name = "format", description = "csv, jsonl or geojson")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @OnlyRoles({"steward", "operator"})
    Mono<ResponseEntity<ImportViews.ImportView>> open(
            @RequestParam String format, Caller caller, ServerWebExchange exchange) {
        Format known = Format.of(format)
                .orElseThrow(() -> ProblemException.invalid(
                        ProblemType.INVALID_INPUT,
                        List.of(new Fault("/format", "unknown-code", "csv, jsonl or geojson."))));
        var file = exchange.getRequest().getBody().map(ImportController::bytes);
        return audit.record(caller, "imports.check", known.code())
                .then(importing.open(known, file, caller, Command.key(exchange, caller, null)))
                .map(opened -> ResponseEntity.accepted()
                        .location(URI.create(PATH + "/" + opened.id()))
                        .body(ImportViews.ImportView.of(opened)))
                .onErrorMap(ImportRefused.class, ImportProblems::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import has come")
    @OnlyRoles({"steward", "operator"})
    Mono<ImportViews.ImportView> look(@PathVariable String id, Caller caller) {
        return importing
                .look(id, caller)
                .map(ImportViews.ImportView::of)
                .onErrorMap(ImportRefused.class, ImportProblems::of);
    }

    @PostMapping("/{id}/start")
    @Operation(summary = "Bring in the sound rows of an import that is checked")
    @OnlyRoles({"steward", "operator"})
    Mono<ResponseEntity<ImportViews.ImportView>> start(@PathVariable String id, Caller caller) {
        return audit.record(caller, "imports.start", "import " + id)
                .then(importing.start(id, caller))
                .map(Import::id)
                .flatMap(started -> importing.look(started, caller))
                .map(found -> ResponseEntity.accepted().body(ImportViews.ImportView.of(found)))
                .onErrorMap(ImportRefused.class, ImportProblems::of);
    }

    @GetMapping("/{id}/rows")
    @Operation(summary = "What became of each row")
    @Parameter(name = "outcome", description = "sound, faulty, there-already or imported; all unless said")
    @OnlyRoles({"steward", "operator"})
    Mono<Page<ImportViews.ImportRow>> rows(
            @PathVariable String id,
            @RequestParam @Nullable String outcome,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String limit,
            Caller caller) {
        int size = Limit.parse(limit).value();
        return importing
                .rows(id, outcome(outcome), after(cursor), size + 1, caller)
                .collectList()
                .map(found -> Page.of(found, size, last -> Cursor.of(Long.toString(last.row())))
                        .map(ImportViews.ImportRow::of))
                .onErrorMap(ImportRefused.class, ImportProblems::of);
    }

    private static ByteBuffer bytes(DataBuffer buffer) {
        ByteBuffer bytes = ByteBuffer.allocate(buffer.readableByteCount());
        buffer.toByteBuffer(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static RowReport.@Nullable Outcome outcome(@Nullable String code) {
        return code == null
                ? null
                : RowReport.Outcome.of(code)
                        .orElseThrow(() -> ProblemException.invalid(
                                ProblemType.INVALID_INPUT,
                                List.of(new Fault(
                                        "/outcome", "unknown-code", "sound, faulty, there-already or imported."))));
    }

    private static long after(@Nullable String encoded) {
        Cursor cursor = Cursor.decode(encoded, 1);
        try {
            return cursor == null ? 0 : Long.parseLong(cursor.values().getFirst());
        } catch (NumberFormatException notOfThisList) {
            throw ProblemException.of(ProblemType.INVALID_CURSOR, "Take the cursor from the 'next' of a page.");
        }
    }
}
