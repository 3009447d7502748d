package eu.klynge.kit.test.infrastructure;

import eu.klynge.kit.test.proxy.FaultProxy;
import eu.klynge.standalone.broker.Broker;
import eu.klynge.standalone.broker.BrokerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * A broker of a test's own that its clients reach through a proxy. A broker tells its clients where to come, so a proxy
 * in front of any other would be left after the first question. Always embedded; a document store needs no such thing.
 */
public final class BrokerBehindProxy implements AutoCloseable {
    private final Path folder;
    private final FaultProxy proxy;
    private final Broker broker;

    private BrokerBehindProxy(Path folder) {
        this.folder = folder;
        var settings = BrokerSettings.forTest(folder.resolve("log"));
        this.proxy = FaultProxy.toLoopback(settings.internalPort());
        this.broker = Broker.start(settings.advertising(proxy.port()));
    }

    public static BrokerBehindProxy start() {
        try {
            return new BrokerBehindProxy(Files.createTempDirectory("klynge-test-"));
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for the broker", e);
        }
    }

    public FaultProxy proxy() {
        return proxy;
    }

    /** The proxy's address. */
    public String bootstrap() {
        return proxy.address();
    }

    @Override
    public void close() {
        proxy.close();
        broker.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
