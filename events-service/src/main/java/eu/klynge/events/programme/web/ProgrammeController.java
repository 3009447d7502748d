package eu.klynge.events.programme.web;

import eu.klynge.events.account.Account;
import eu.klynge.events.event.EventRefused;
import eu.klynge.events.programme.FaultyRows;
import eu.klynge.events.programme.Format;
import eu.klynge.events.programme.ProgrammeImport;
import eu.klynge.events.programme.ProgrammeImport.Judged;
import eu.klynge.events.programme.UnreadableFile;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.web.Command;
import eu.klynge.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A programme that an organiser has in a file: checked, and then brought in. */
@RestController
@RequestMapping(path = "/api/v1/events/{id}/programme", produces = MediaType.APPLICATION_JSON_VALUE)
class ProgrammeController {

    private static final String CSV = "text/csv";
    private static final String ICALENDAR = "text/calendar";
    private static final int LARGEST_FILE = 1_048_576;

    private final ProgrammeImport programmes;

    ProgrammeController(ProgrammeImport programmes) {
        this.programmes = programmes;
    }

    @PostMapping(
            path = "/imports",
            consumes = {CSV, ICALENDAR})
    @Operation(
            summary = "Check a file: what would become of each of its entries, and of the event's programme",
            description =
                    "Nothing changes. A table has the columns title, starts, ends and as wanted id, summary, kind, track, room,"
                            + " audiences and speakers; times are by the event's clock unless a calendar says otherwise. At most 1 MiB"
                            + " and 500 entries.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(mediaType = ICALENDAR, schema = @Schema(type = "string"))
            })
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<ResponseEntity<ProgrammeViews.ProgrammeReport>> check(
            @PathVariable String id, Caller caller, ServerWebExchange exchange) {
        Account account = Account.of(caller);
        Format format = format(exchange);
        return answer(file(exchange).flatMap(file -> programmes.check(id, format, file, account)));
    }

    @PutMapping(consumes = {CSV, ICALENDAR})
    @Operation(summary = "Make a file the event's programme, all of it or nothing; days, rooms and tracks stay")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag of the check")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(mediaType = ICALENDAR, schema = @Schema(type = "string"))
            })
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<ResponseEntity<ProgrammeViews.ProgrammeReport>> bring(
            @PathVariable String id, Caller caller, ServerWebExchange exchange) {
        Account account = Account.of(caller);
        Long version = Command.version(exchange);
        Format format = format(exchange);
        return answer(file(exchange).flatMap(file -> programmes.bring(id, version, format, file, account)));
    }

    private static Format format(ServerWebExchange exchange) {
        MediaType type = exchange.getRequest().getHeaders().getContentType();
        String plain = type == null ? "" : type.getType() + "/" + type.getSubtype();
        return Format.of(plain).orElse(Format.CSV);
    }

    private static Mono<byte[]> file(ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST_FILE)
                .map(ProgrammeController::bytes)
                .defaultIfEmpty(new byte[0]);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static Mono<ResponseEntity<ProgrammeViews.ProgrammeReport>> answer(Mono<Judged> judged) {
        return judged.map(each -> ResponseEntity.ok()
                        .eTag(ETags.of(each.version()))
                        .header("Cache-Control", "no-store")
                        .body(ProgrammeViews.ProgrammeReport.of(each)))
                .onErrorMap(EventRefused.class, ProgrammeProblems::of)
                .onErrorMap(UnreadableFile.class, ProgrammeProblems::of)
                .onErrorMap(FaultyRows.class, ProgrammeProblems::of);
    }
}
