package eu.klynge.directory.exchange;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.directory.exchange.ImportRefused.NoSuchImport;
import eu.klynge.directory.exchange.ImportRefused.NotChecked;
import eu.klynge.directory.exchange.ImportRefused.TooLarge;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What officers do with imports. */
public final class Importing {

    private static final long LARGEST_FILE = 64L * 1024 * 1024;

    private final Imports imports;
    private final Clock clock;

    Importing(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** Takes a file in, which is checked then. The same key is the same import, whatever file comes with it. */
    public Mono<Import> open(Format format, Flux<ByteBuffer> file, Caller officer, @Nullable IdempotencyKey key) {
        String id = key == null
                ? UuidCreator.getTimeOrderedEpoch().toString()
                : UuidCreator.getNameBasedSha1(key.key()).toString();
        var opened = new Import(
                id,
                officer.subject(),
                officer.has("operator") ? Set.of("*") : officer.countries(),
                format,
                Import.State.CHECKING,
                Import.Counts.NONE,
                null,
                clock.instant());
        return imports.open(opened, counted(file));
    }

    public Mono<Import> look(String id, Caller officer) {
        return imports.find(id)
                .filter(found ->
                        Objects.requireNonNull(officer.subject()).equals(found.by()) || officer.has("operator"))
                .switchIfEmpty(Mono.error(NoSuchImport::new));
    }

    /** Again for one that has begun: nothing happens twice. */
    public Mono<Import> start(String id, Caller officer) {
        return look(id, officer).flatMap(found -> switch (found.state()) {
            case CHECKED -> imports.start(id).switchIfEmpty(Mono.error(NotChecked::new));
            case IMPORTING, DONE -> Mono.just(found);
            case CHECKING, FAILED -> Mono.error(new NotChecked());
        });
    }

    public Flux<RowReport> rows(String id, RowReport.@Nullable Outcome outcome, long after, int limit, Caller officer) {
        return look(id, officer).flatMapMany(found -> imports.rows(id, outcome, after, limit));
    }

    private static Flux<ByteBuffer> counted(Flux<ByteBuffer> file) {
        return Flux.defer(() -> {
            var bytes = new AtomicLong();
            return file.doOnNext(piece -> {
                if (bytes.addAndGet(piece.remaining()) > LARGEST_FILE) {
                    throw new TooLarge(LARGEST_FILE);
                }
            });
        });
    }
}
