package eu.klynge.gateway.door;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/** A body that is passed on piece by piece and errs with the first piece beyond its limit; nothing is gathered. */
final class CountedBody extends ServerHttpRequestDecorator {

    private final long limit;
    private final Supplier<? extends Throwable> refusal;

    CountedBody(ServerHttpRequest request, long limit, Supplier<? extends Throwable> refusal) {
        super(request);
        this.limit = limit;
        this.refusal = refusal;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return Flux.defer(() -> {
            var seen = new AtomicLong();
            return super.getBody().handle((piece, sink) -> pass(piece, sink, seen));
        });
    }

    private void pass(DataBuffer piece, SynchronousSink<DataBuffer> sink, AtomicLong seen) {
        if (seen.addAndGet(piece.readableByteCount()) > limit) {
            DataBufferUtils.release(piece);
            sink.error(refusal.get());
        } else {
            sink.next(piece);
        }
    }
}
