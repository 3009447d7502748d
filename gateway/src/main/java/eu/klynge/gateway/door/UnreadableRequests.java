package eu.klynge.gateway.door;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;

/** Answers, in place of the server's empty page, a request whose line or headers cannot be decoded. */
final class UnreadableRequests extends ChannelInboundHandlerAdapter {

    private final WireRefusal refusal;
    private boolean refused;

    UnreadableRequests(WireRefusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request
                && request.decoderResult().isFailure()) {
            refused = true;
            Throwable failure = request.decoderResult().cause();
            ReferenceCountUtil.release(message);
            context.writeAndFlush(refusal.lastAnswer(refusal.problem(failure)))
                    .addListener(ChannelFutureListener.CLOSE);
        } else {
            context.fireChannelRead(message);
        }
    }
}
