package eu.klynge.directory.exchange;

import eu.klynge.directory.cluster.Clusters;
import eu.klynge.directory.exchange.EntryReader.Read;
import eu.klynge.directory.exchange.RowReport.Outcome;
import eu.klynge.directory.organisation.Organisation;
import eu.klynge.directory.organisation.OrganisationForm;
import eu.klynge.directory.registration.Admission;
import eu.klynge.directory.registration.Intake;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goes through a file row by row, first to check and then to bring in. Every hundred rows it marks how far it has come; whoever
 * takes over after a crash begins there, and a row that is met twice is brought in once.
 */
final class ImportWork {

    private static final Duration TERM = Duration.ofMinutes(1);
    private static final int MARK = 100;

    private final Imports imports;
    private final Clusters clusters;
    private final Intake intake;
    private final Clock clock;

    ImportWork(Imports imports, Clusters clusters, Intake intake, Clock clock) {
        this.imports = imports;
        this.clusters = clusters;
        this.intake = intake;
        this.clock = clock;
    }

    /** True when there was one to work on. */
    Mono<Boolean> once() {
        return Mono.defer(() -> imports.take(clock.instant(), clock.instant().plus(TERM)))
                .flatMap(taken -> work(taken).thenReturn(true))
                .defaultIfEmpty(false);
    }

    private Mono<Void> work(Import taken) {
        var counts = new Import.Counts[] {taken.counts()};
        var unreadable = new AtomicReference<FileFault>();
        return entries(taken)
                // What was read before it is reported all the same.
                .onErrorResume(FileFault.class, fault -> {
                    unreadable.set(fault);
                    return Flux.empty();
                })
                .index()
                .skip(taken.counts().rows())
                .concatMap(row -> report(taken, row.getT1() + 1, row.getT2()), 1)
                .doOnNext(report -> counts[0] = counts[0].plus(report.outcome()))
                .buffer(MARK)
                .concatMap(
                        reports -> imports.mark(
                                taken.id(), reports, counts[0], clock.instant().plus(TERM)),
                        1)
                .then(Mono.defer(() -> finish(taken, unreadable.get())));
    }

    private Mono<Void> finish(Import taken, @Nullable FileFault unreadable) {
        if (unreadable != null) {
            return imports.finish(
                    taken.id(),
                    Import.State.FAILED,
                    new Import.Problem(unreadable.code(), String.valueOf(unreadable.getMessage())));
        }
        boolean checking = taken.state() == Import.State.CHECKING;
        return imports.finish(taken.id(), checking ? Import.State.CHECKED : Import.State.DONE, null);
    }

    private Flux<Read> entries(Import taken) {
        return Flux.defer(() -> {
            var reader = new EntryReader(taken.format());
            return imports.file(taken.id())
                    .concatMapIterable(reader::feed, 1)
                    .concatWith(Flux.defer(() -> Flux.fromIterable(reader.end())));
        });
    }

    private Mono<RowReport> report(Import taken, long row, Read read) {
        ObjectNode entry = read.entry();
        if (entry == null) {
            return Mono.just(new RowReport(row, null, Outcome.FAULTY, read.faults(), null));
        }
        String id = entry.path("id").isString() ? entry.path("id").asString() : null;
        entry.remove("id");
        String name =
                entry.path("name").isString() ? shortened(entry.path("name").asString()) : null;
        return id == null
                ? judged(taken, row, name, entry)
                : clusters.find(id)
                        .map(there -> new RowReport(row, name, Outcome.THERE, List.of(), there.id()))
                        .switchIfEmpty(Mono.defer(() -> judged(taken, row, name, entry)));
    }

    private Mono<RowReport> judged(Import taken, long row, @Nullable String name, ObjectNode entry) {
        LocalDate today = LocalDate.now(clock);
        Form form = Form.of(entry);
        Organisation statement = OrganisationForm.read(form, today);
        if (form.isSound("country") && !taken.mayBringIn(statement.country())) {
            form.fault("country", "other-country", "Your stewardship does not cover this country.");
        }
        form.refuseUnknownFields();
        if (!form.faults().isEmpty()) {
            return Mono.just(new RowReport(row, name, Outcome.FAULTY, form.faults(), null));
        }
        return switch (Admission.of(statement, today)) {
            case Admission.NotAdmitted(List<Fault> missing) ->
                Mono.just(new RowReport(row, name, Outcome.FAULTY, missing, null));
            case Admission.Admitted admitted -> sound(taken, row, name, statement, admitted);
        };
    }

    private Mono<RowReport> sound(
            Import taken, long row, @Nullable String name, Organisation statement, Admission.Admitted admitted) {
        if (taken.state() == Import.State.CHECKING) {
            return intake.isThere(statement)
                    .map(there -> new RowReport(row, name, there ? Outcome.THERE : Outcome.SOUND, List.of(), null));
        }
        return intake.bring(statement, admitted, taken.name(), "import " + taken.id())
                .map(brought -> new RowReport(
                        row,
                        name,
                        brought.byThisNote() ? Outcome.IMPORTED : Outcome.THERE,
                        List.of(),
                        brought.clusterId()));
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }
}
