package eu.klynge.standalone.store;

import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A running store. Clients speak MongoDB's wire protocol to it; a write they get an answer to is on disk.
 */
public final class DocumentStore implements AutoCloseable {

    private final StoreFolder folder;
    private final GroupCommit commits;
    private final DurableBackend backend;
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Channel server;

    private DocumentStore(StoreFolder folder, InetSocketAddress address) {
        this.folder = folder;
        this.commits = new GroupCommit(folder::toDisk);
        this.backend = new DurableBackend(folder, commits);
        try {
            this.server = bind(address);
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    /**
     * Opens or makes the folder and listens; port 0 takes a free one.
     *
     * @throws StoreUnavailable when the folder or the port cannot be had
     */
    public static DocumentStore start(Path folder, InetSocketAddress address) {
        return new DocumentStore(StoreFolder.open(folder), address);
    }

    /** The address it listens on. */
    public InetSocketAddress address() {
        return (InetSocketAddress) server.localAddress();
    }

    /**
     * Returns when it has been closed.
     *
     * @throws StoreUnavailable when it can no longer write to its folder; it then refuses all writes
     */
    public void awaitEnd() {
        commits.awaitEnd();
    }

    private Channel bind(InetSocketAddress address) {
        var bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(new MongoWireReplyEncoder())
                                .addLast(new MongoWireMessageEncoder())
                                .addLast(new MongoWireProtocolHandler())
                                .addLast(new Requests(backend, connections));
                    }
                })
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new StoreUnavailable(
                    "Cannot listen on %s:%d: the port is taken or the address is not of this machine."
                            .formatted(address.getHostString(), address.getPort()),
                    bound.cause());
        }
        return bound.channel();
    }

    /** Answers what has come, commits and closes the folder. */
    @Override
    public void close() {
        server.close().syncUninterruptibly();
        stop();
    }

    private void stop() {
        connections.close().awaitUninterruptibly();
        commits.close();
        backend.end();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        folder.close();
    }
}
