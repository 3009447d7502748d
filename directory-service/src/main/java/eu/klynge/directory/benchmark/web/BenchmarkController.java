package eu.klynge.directory.benchmark.web;

import eu.klynge.directory.access.Access;
import eu.klynge.directory.benchmark.BenchmarkRefused;
import eu.klynge.directory.benchmark.Benchmarking;
import eu.klynge.directory.benchmark.Report;
import eu.klynge.directory.benchmark.ReportPrinter;
import eu.klynge.directory.excellence.ExcellenceRefused;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** An organisation's report, for its editors alone. */
@RestController
@RequestMapping("/api/v1/benchmarks/{scheme}/{cluster}")
class BenchmarkController {

    private final Benchmarking benchmarking;
    private final ReportPrinter printer;
    private final Access access;

    BenchmarkController(Benchmarking benchmarking, ReportPrinter printer, Access access) {
        this.benchmarking = benchmarking;
        this.printer = printer;
        this.access = access;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "One's values beside those of others",
            description =
                    "As JSON, as a page or as PDF, by Accept. The latest report, made anew when anything in it has"
                            + " changed; `number` leads to an earlier one.")
    @OnlyRoles("cluster-manager")
    Mono<ResponseEntity<BenchmarkView>> asJson(
            @PathVariable String scheme,
            @PathVariable String cluster,
            @RequestParam @Nullable Integer number,
            Caller caller) {
        return report(scheme, cluster, number, caller)
                .map(report -> answer(MediaType.APPLICATION_JSON).body(BenchmarkView.of(report)));
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    @OnlyRoles("cluster-manager")
    Mono<ResponseEntity<String>> asPage(
            @PathVariable String scheme,
            @PathVariable String cluster,
            @RequestParam @Nullable Integer number,
            Caller caller) {
        return report(scheme, cluster, number, caller)
                .map(report -> answer(MediaType.parseMediaType("text/html;charset=UTF-8"))
                        .body(ReportPage.of(report)));
    }

    @GetMapping(produces = MediaType.APPLICATION_PDF_VALUE)
    @OnlyRoles("cluster-manager")
    Mono<ResponseEntity<byte[]>> asPdf(
            @PathVariable String scheme,
            @PathVariable String cluster,
            @RequestParam @Nullable Integer number,
            Caller caller) {
        return report(scheme, cluster, number, caller)
                .publishOn(Schedulers.boundedElastic())
                .map(report -> answer(MediaType.APPLICATION_PDF)
                        .header("Content-Disposition", "inline; filename=\"benchmark-" + report.number() + ".pdf\"")
                        .body(printer.print(report)));
    }

    private Mono<Report> report(String scheme, String cluster, @Nullable Integer number, Caller caller) {
        return access.own(cluster, caller)
                .flatMap(own ->
                        number == null ? benchmarking.current(scheme, own) : benchmarking.earlier(scheme, own, number))
                .onErrorMap(BenchmarkRefused.class, BenchmarkController::problem)
                .onErrorMap(
                        ExcellenceRefused.NoSuchScheme.class,
                        none -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such scheme."));
    }

    private static ProblemException problem(BenchmarkRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case BenchmarkRefused.NoSuchReport ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case BenchmarkRefused.NotCompared ignored -> ProblemException.of(ProblemType.CONFLICT, message);
        };
    }

    private static ResponseEntity.BodyBuilder answer(MediaType type) {
        return ResponseEntity.ok().contentType(type).header("Vary", "Accept").header("Cache-Control", "no-store");
    }
}
