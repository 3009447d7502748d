package eu.klynge.standalone.store;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs the store as a process of its own: {@code KLYNGE_STORE_FOLDER} (required), {@code KLYNGE_STORE_PORT} (27017) and
 * {@code KLYNGE_BIND_ADDRESS} (127.0.0.1), or the folder and the port as arguments.
 */
public final class DocumentStoreMain {

    private DocumentStoreMain() {}

    public static void main(String[] args) {
        DocumentStore store = start(args);
        try {
            store.awaitEnd();
        } catch (StoreUnavailable e) {
            System.err.println("document store ends: " + e.getMessage());
            Runtime.getRuntime().halt(1);
        }
    }

    private static DocumentStore start(String[] args) {
        try {
            DocumentStore store = DocumentStore.start(folder(args), address(args, System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-close"));
            System.out.printf(
                    "document store ready on %s:%d%n",
                    store.address().getHostString(), store.address().getPort());
            return store;
        } catch (StoreUnavailable | IllegalArgumentException e) {
            System.err.println("document store cannot start: " + e.getMessage());
            System.exit(1);
            throw e;
        }
    }

    private static Path folder(String[] args) {
        @Nullable String folder = args.length > 0 ? args[0] : System.getenv("KLYNGE_STORE_FOLDER");
        if (folder == null || folder.isBlank()) {
            throw new IllegalArgumentException("KLYNGE_STORE_FOLDER must name the folder, such as data/store.");
        }
        return Path.of(folder);
    }

    private static InetSocketAddress address(String[] args, Map<String, String> environment) {
        String port = args.length > 1 ? args[1] : environment.getOrDefault("KLYNGE_STORE_PORT", "27017");
        String host = environment.getOrDefault("KLYNGE_BIND_ADDRESS", "127.0.0.1");
        try {
            return new InetSocketAddress(host, Integer.parseInt(port));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "KLYNGE_STORE_PORT must be a port from 0 to 65535, not " + port + ".", e);
        }
    }
}
