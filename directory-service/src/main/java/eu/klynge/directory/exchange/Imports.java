package eu.klynge.directory.exchange;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All imports, with their files and what became of each row. */
public interface Imports {

    /** The import that has the id already, or this one with its file; a file that does not come whole leaves nothing. */
    Mono<Import> open(Import opened, Publisher<ByteBuffer> file);

    Mono<Import> find(String id);

    /** From checked to importing, from the first row on; empty when it is in another state. */
    Mono<Import> start(String id);

    /** One that is under way and in nobody's hands, now in ours until the given time. */
    Mono<Import> take(Instant now, Instant until);

    /** Errs with {@link FileLost} when it is not there whole, and will not be at another attempt. */
    Flux<ByteBuffer> file(String id);

    /**
     * What became of rows, and how far it has come; rows that are there are replaced. Errs with {@link Hold.Lost}, and then
     * nothing is marked.
     *
     * @param until the hold's end from now on
     */
    Mono<Void> mark(Hold hold, List<RowReport> rows, Import.Counts counts, Instant until);

    /** Nobody works on it any more; a file that is not needed again is removed. Errs with {@link Hold.Lost}. */
    Mono<Void> finish(Hold hold, Import.State state, Import.@Nullable Problem problem);

    /**
     * Ends imports that were checked before the given time and never started, and removes all files of before it that no
     * import needs: also what a crash has left of an upload.
     */
    Mono<Void> clear(Instant before, Import.Problem notStarted);

    /** In their order, those behind {@code after}, at most {@code limit}. */
    Flux<RowReport> rows(String id, RowReport.@Nullable Outcome outcome, long after, int limit);

    /** The file, or a piece of it, is gone. */
    final class FileLost extends RuntimeException {
        public FileLost() {
            super("file lost", null, false, false);
        }
    }
}
