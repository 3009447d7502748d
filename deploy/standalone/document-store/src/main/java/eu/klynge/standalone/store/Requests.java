package eu.klynge.standalone.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import java.net.SocketException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one connection. Each request has a virtual thread of its own, so that a writer that waits for the disk
 * holds up nobody else's event loop. What a request contains never reaches the log.
 */
final class Requests extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Logger log = LoggerFactory.getLogger(Requests.class);
    private static final AtomicInteger ids = new AtomicInteger();

    private final MongoBackend backend;
    private final ChannelGroup connections;

    Requests(MongoBackend backend, ChannelGroup connections) {
        this.backend = backend;
        this.connections = connections;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        connections.add(context.channel());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        backend.handleClose(context.channel());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        Thread.startVirtualThread(() -> {
            try {
                context.writeAndFlush(answer(request));
            } catch (Throwable e) {
                exceptionCaught(context, e);
            }
        });
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof SocketException)) {
            log.warn("connection closed: {}", cause.toString());
        }
        context.close();
    }

    private Object answer(ClientRequest request) {
        MessageHeader header =
                new MessageHeader(ids.incrementAndGet(), request.getHeader().getRequestID());
        return switch (request) {
            case MongoMessage message ->
                new MongoMessage(message.getChannel(), header, orError(request, () -> backend.handleMessage(message)));
            case MongoQuery query -> new MongoReply(header, orError(request, () -> legacyCommand(query)));
            default -> new MongoReply(header, error(new MongoServerException("unsupported request")));
        };
    }

    /** Only the first command of a connection, the handshake, comes in this older form. */
    private Document legacyCommand(MongoQuery query) {
        if (!"$cmd".equals(query.getCollectionName())) {
            throw new MongoServerException("legacy queries are not supported");
        }
        Document command = query.getQuery().get("$query") instanceof Document nested ? nested : query.getQuery();
        String name = command.keySet().iterator().next();
        return backend.handleCommand(query.getChannel(), query.getDatabaseName(), name, command);
    }

    private static Document orError(ClientRequest request, Supplier<Document> command) {
        try {
            return command.get();
        } catch (MongoServerException e) {
            return error(e);
        } catch (RuntimeException e) {
            // Who has hung up is told nothing, and the wire library fails where it notes what it would tell.
            if (request.getChannel().isActive()) {
                log.error(
                        "a command failed: {} at {}",
                        e.getClass().getName(),
                        Arrays.stream(e.getStackTrace()).limit(8).toList());
            }
            return error(new MongoServerError(1, "InternalError", e.getClass().getSimpleName()));
        }
    }

    private static Document error(MongoServerException e) {
        Document answer = new Document("ok", 0).append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError coded) {
            answer.append("code", coded.getCode());
            answer.putIfNotNull("codeName", coded.getCodeName());
        }
        return answer;
    }
}
