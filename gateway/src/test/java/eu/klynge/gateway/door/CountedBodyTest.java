package eu.klynge.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Flux;

class CountedBodyTest {

    private final NettyDataBufferFactory factory = new NettyDataBufferFactory(UnpooledByteBufAllocator.DEFAULT);
    private final List<ByteBuf> made = new ArrayList<>();
    private final List<Integer> passed = new ArrayList<>();

    @Test
    void piecesUpToTheLimitPassOneByOne() {
        assertThat(read(10, 4, 4, 2)).isNull();
        assertThat(passed).containsExactly(4, 4, 2);
    }

    @Test
    void thePieceBeyondTheLimitIsNotPassedAndNothingIsAskedForAfterIt() {
        assertThat(read(10, 4, 4, 4, 4, 4)).hasMessage("too much");

        assertThat(passed).containsExactly(4, 4);
        assertThat(made).hasSize(3).allMatch(buffer -> buffer.refCnt() == 0);
    }

    private Throwable read(int limit, int... sizes) {
        Flux<DataBuffer> pieces = Flux.fromStream(Arrays.stream(sizes).boxed()).map(size -> {
            ByteBuf buffer = Unpooled.buffer(size).writeZero(size);
            made.add(buffer);
            return factory.wrap(buffer);
        });
        var request = MockServerHttpRequest.post("/").body(pieces);
        var failure = new Throwable[1];
        new CountedBody(request, limit, () -> new IllegalStateException("too much"))
                .getBody()
                .subscribe(
                        piece -> {
                            passed.add(piece.readableByteCount());
                            DataBufferUtils.release(piece);
                        },
                        error -> failure[0] = error);
        return failure[0];
    }
}
