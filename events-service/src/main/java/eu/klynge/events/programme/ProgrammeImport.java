package eu.klynge.events.programme;

import eu.klynge.events.account.Account;
import eu.klynge.events.event.Change;
import eu.klynge.events.event.Details;
import eu.klynge.events.event.Event;
import eu.klynge.events.event.EventDesk;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What organisers do with a programme that they have in a file. */
public final class ProgrammeImport {

    private final EventDesk desk;
    private final Map<Format, ProgrammeFile> files;

    ProgrammeImport(EventDesk desk, List<ProgrammeFile> files) {
        this.desk = desk;
        this.files = files.stream().collect(Collectors.toMap(ProgrammeFile::format, Function.identity()));
    }

    /**
     * @param version of the event
     * @param changes what would be, or is now, different
     */
    public record Judged(long version, Report report, List<Change> changes) {}

    /** What would become of the file; nothing changes. Errs with {@link UnreadableFile}. */
    public Mono<Judged> check(String event, Format format, byte[] file, Account account) {
        return desk.look(event, account).map(found -> {
            Report report = judge(found.state(), format, file);
            return new Judged(found.version(), report, changes(report, found.state()));
        });
    }

    /**
     * Makes the file the event's programme, all of it or nothing. Errs with {@link UnreadableFile} and {@link FaultyRows}.
     *
     * @param version of the event that was checked; null for whichever is the latest
     */
    public Mono<Judged> bring(String event, @Nullable Long version, Format format, byte[] file, Account account) {
        return desk.look(event, account).flatMap(before -> {
            Report report = judge(before.state(), format, file);
            if (!report.isSound()) {
                return Mono.error(new FaultyRows(report));
            }
            // Judged by this version, so it is this one that is replaced.
            Long replaced = version == null ? Long.valueOf(before.version()) : version;
            return desk.replaceProgramme(event, replaced, report.programme(), account)
                    .map(Versioned::version)
                    .map(now -> new Judged(now, report, changes(report, before.state())));
        });
    }

    private Report judge(Event event, Format format, byte[] file) {
        ProgrammeFile reader = files.get(format);
        if (reader == null) {
            throw new IllegalStateException("Nothing reads " + format);
        }
        return Judgement.of(reader.read(FileText.of(file), event), event.details());
    }

    private static List<Change> changes(Report report, Event event) {
        Details details = event.details();
        return report.isSound() ? details.changesWith(report.programme()) : List.of();
    }
}
