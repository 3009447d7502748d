package eu.klynge.kit.test.infrastructure;

import eu.klynge.standalone.broker.Broker;
import eu.klynge.standalone.broker.BrokerSettings;
import eu.klynge.standalone.store.DocumentStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The parts of the standalone platform in this JVM, on free loopback ports, with their files in a folder of their own. */
record EmbeddedParts(DocumentStore store, Broker broker, Path folder, String why) implements Parts {
    static Parts start(String why) {
        try {
            var folder = Files.createTempDirectory("klynge-test-");
            var store = DocumentStore.start(
                    folder.resolve("documents"), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return new EmbeddedParts(store, Broker.start(BrokerSettings.forTest(folder.resolve("log"))), folder, why);
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for the embedded parts", e);
        }
    }

    @Override
    public String kafkaBootstrap() {
        return broker.bootstrapServers();
    }

    @Override
    public String mongodbUri(String database) {
        return "mongodb://127.0.0.1:" + store.address().getPort() + "/" + database;
    }

    @Override
    public String description() {
        return "document store and broker embedded in this JVM (" + why + ")";
    }

    @Override
    public void close() {
        broker.close();
        store.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
