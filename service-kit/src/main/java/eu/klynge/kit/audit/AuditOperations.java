package eu.klynge.kit.audit;

import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.paging.Cursor;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The log of what operators did, which tells of its own readers too. */
@RestController
@RequestMapping("/api/v1/operations/${klynge.service:${spring.application.name}}/audit-log")
class AuditOperations {

    private final AuditLog log;

    AuditOperations(AuditLog log) {
        this.log = log;
    }

    @GetMapping
    @Operation(summary = "What operators did, in order; each entry's hash covers the one before")
    @OnlyRoles("operator")
    Mono<Page<AuditEntry>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            Caller caller) {
        long after = after(cursor);
        int size = Limit.parse(limit).value();
        return log.record(caller, "audit-log.list", "after " + after)
                .thenMany(log.after(after, size + 1))
                .collectList()
                .map(found -> Page.of(found, size, last -> Cursor.of(Long.toString(last.number()))));
    }

    @GetMapping("/verification")
    @Operation(summary = "Recomputes every hash of the log")
    @OnlyRoles("operator")
    Mono<Verdict> verify(Caller caller) {
        return log.record(caller, "audit-log.verify", "all").then(log.verify());
    }

    private static long after(@Nullable String cursor) {
        Cursor decoded = Cursor.decode(cursor, 1);
        try {
            return decoded == null ? 0 : Long.parseLong(decoded.values().getFirst());
        } catch (NumberFormatException notOurs) {
            throw ProblemException.of(ProblemType.INVALID_CURSOR, "Take the cursor from the 'next' of a page.");
        }
    }
}
