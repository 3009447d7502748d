package eu.klynge.directory.exchange;

import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.Clusters;
import eu.klynge.directory.exchange.EntryReader.Read;
import eu.klynge.directory.exchange.Imports.FileLost;
import eu.klynge.directory.exchange.RowReport.Outcome;
import eu.klynge.directory.organisation.Organisation;
import eu.klynge.directory.organisation.OrganisationForm;
import eu.klynge.directory.registration.Admission;
import eu.klynge.directory.registration.Intake;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Import.Problem NOT_STARTED =
            new Import.Problem("not-started", "It was not started within a week of its check; send the file again.");
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
        return Mono.defer(() -> {
                    Instant until = clock.instant().plus(TERM);
                    return imports.take(clock.instant(), until).map(taken -> new Pass(taken, until));
                })
                .flatMap(pass -> work(pass).onErrorComplete(Hold.Lost.class).thenReturn(true))
                .defaultIfEmpty(false);
    }

    /** Removes what nobody has started for a week. */
    Mono<Void> clear() {
        return Mono.defer(() -> imports.clear(clock.instant().minus(KEPT), NOT_STARTED));
    }

    private Mono<Void> work(Pass pass) {
        var unreadable = new AtomicReference<FileFault>();
        return entries(pass.taken)
                // What was read before it is reported all the same.
                .onErrorResume(FileFault.class, fault -> {
                    unreadable.set(fault);
                    return Flux.empty();
                })
                .index()
                .skip(pass.taken.counts().rows())
                .concatMap(row -> report(pass.taken, row.getT1() + 1, row.getT2()), 1)
                .buffer(MARK)
                .concatMap(reports -> mark(pass, reports), 1)
                .then(Mono.defer(() -> finish(pass, unreadable.get())));
    }

    private Mono<Void> mark(Pass pass, List<RowReport> reports) {
        return Mono.defer(() -> {
            Instant until = clock.instant().plus(TERM);
            Import.Counts counts = pass.countsWith(reports);
            return imports.mark(pass.hold, reports, counts, until)
                    .then(Mono.fromRunnable(() -> pass.marked(counts, until)));
        });
    }

    private Mono<Void> finish(Pass pass, @Nullable FileFault unreadable) {
        if (unreadable != null) {
            return imports.finish(
                    pass.hold,
                    Import.State.FAILED,
                    new Import.Problem(unreadable.code(), String.valueOf(unreadable.getMessage())));
        }
        boolean checking = pass.taken.state() == Import.State.CHECKING;
        return imports.finish(pass.hold, checking ? Import.State.CHECKED : Import.State.DONE, null);
    }

    /** Where one pass through a file has come. */
    private static final class Pass {

        private final Import taken;
        private Import.Counts counts;
        private Hold hold;

        Pass(Import taken, Instant until) {
            this.taken = taken;
            this.counts = taken.counts();
            this.hold = new Hold(taken.id(), taken.state(), until);
        }

        Import.Counts countsWith(List<RowReport> reports) {
            Import.Counts sum = counts;
            for (RowReport report : reports) {
                sum = sum.plus(report.outcome());
            }
            return sum;
        }

        void marked(Import.Counts now, Instant until) {
            counts = now;
            hold = hold.until(until);
        }
    }

    private Flux<Read> entries(Import taken) {
        return Flux.defer(() -> {
            var reader = new EntryReader(taken.format());
            return imports.file(taken.id())
                    .onErrorMap(FileLost.class, gone -> FileFault.lost())
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
        boolean checking = taken.state() == Import.State.CHECKING;
        return intake.isThere(statement).flatMap(broughtIn -> {
            if (broughtIn) {
                return checking
                        ? Mono.just(new RowReport(row, name, Outcome.THERE, List.of(), null))
                        : bring(taken, row, name, statement, admitted);
            }
            return registered(statement)
                    .map(there -> new RowReport(row, name, Outcome.THERE, List.of(), there.id()))
                    .switchIfEmpty(Mono.defer(() -> checking
                            ? Mono.just(new RowReport(row, name, Outcome.SOUND, List.of(), null))
                            : bring(taken, row, name, statement, admitted)));
        });
    }

    private Mono<RowReport> bring(
            Import taken, long row, @Nullable String name, Organisation statement, Admission.Admitted admitted) {
        return intake.bring(statement, admitted, "import " + taken.id())
                .map(brought -> new RowReport(
                        row,
                        name,
                        brought.byThisNote() ? Outcome.IMPORTED : Outcome.THERE,
                        List.of(),
                        brought.clusterId()));
    }

    /** One that came by an application of its own. Several may share a website, so the name decides. */
    private Mono<Cluster> registered(Organisation statement) {
        return clusters.at(statement.country(), Website.spellings(statement.website()))
                .filter(there -> plain(there.organisation().name()).equals(plain(statement.name())))
                .next();
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }
}
