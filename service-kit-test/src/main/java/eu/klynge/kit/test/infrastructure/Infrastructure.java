package eu.klynge.kit.test.infrastructure;

import eu.klynge.kit.test.token.TokenIssuer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/** The broker and the document store of this JVM's tests, and the environment that points a service at them. */
public final class Infrastructure {
    private static final int LONGEST_NAME = 40;

    private final Parts parts;
    private final Map<String, String> databases = new ConcurrentHashMap<>();
    private final AtomicInteger counter = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean leftToSpring;

    private Infrastructure(Parts parts) {
        this.parts = parts;
    }

    /** Started on the first call; ends with the JVM. */
    public static Infrastructure shared() {
        return Shared.INFRASTRUCTURE;
    }

    /** Host and port, comma-separated if several, of a broker that asks for no credentials. */
    public String kafkaBootstrap() {
        return parts.kafkaBootstrap();
    }

    /** The address of {@code database}, with the write concern that services use. */
    public String mongodbUri(String database) {
        return parts.mongodbUri(database) + "?w=majority&journal=true";
    }

    /** The address of a database that nothing has used before. */
    public String freshDatabase() {
        return mongodbUri("fresh-" + counter.incrementAndGet());
    }

    /** Where the parts run, for a person. */
    public String description() {
        return parts.description();
    }

    /** Every variable that all services need, pointing at these parts, at {@code database} and at the shared issuer. */
    public Map<String, String> environment(String database) {
        var issuer = TokenIssuer.shared();
        return Map.ofEntries(
                Map.entry("KLYNGE_PORT", "0"),
                Map.entry("KLYNGE_MANAGEMENT_PORT", "0"),
                Map.entry("KLYNGE_BIND_ADDRESS", "127.0.0.1"),
                Map.entry("KLYNGE_PUBLIC_URL", "http://127.0.0.1:8080"),
                Map.entry("KLYNGE_MONGODB_URI", mongodbUri(database)),
                Map.entry("KLYNGE_KAFKA_BOOTSTRAP", kafkaBootstrap()),
                Map.entry("KLYNGE_KAFKA_REPLICATION", "1"),
                Map.entry("KLYNGE_ISSUER_URI", issuer.uri().toString()),
                Map.entry("KLYNGE_JWKS_URI", issuer.jwks().toString()),
                Map.entry("KLYNGE_LOG_FORMAT", "text"));
    }

    /** The same name for the same class, throughout this JVM. */
    String databaseOf(Class<?> testClass) {
        return databases.computeIfAbsent(testClass.getName(), name -> {
            var simple = testClass.getSimpleName().toLowerCase(Locale.ROOT);
            return simple.substring(0, Math.min(simple.length(), LONGEST_NAME)) + "-" + counter.incrementAndGet();
        });
    }

    /** From now on Spring Boot's shutdown decides when the parts stop: after the contexts that use them. */
    void leaveToSpring() {
        if (!leftToSpring) {
            leftToSpring = true;
            SpringApplication.getShutdownHandlers().add(this::close);
        }
    }

    void close() {
        if (closed.compareAndSet(false, true)) {
            parts.close();
        }
    }

    private void closeUnlessLeftToSpring() {
        if (!leftToSpring) {
            close();
        }
    }

    private static final class Shared {
        static final Infrastructure INFRASTRUCTURE = start();

        private static Infrastructure start() {
            var infrastructure = new Infrastructure(Choice.fromEnvironment().start());
            System.out.println("Infrastructure of these tests: " + infrastructure.description());
            Runtime.getRuntime().addShutdownHook(new Thread(infrastructure::closeUnlessLeftToSpring));
            return infrastructure;
        }
    }
}
