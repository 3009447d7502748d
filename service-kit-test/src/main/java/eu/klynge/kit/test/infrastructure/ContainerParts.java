package eu.klynge.kit.test.infrastructure;

import eu.klynge.kit.test.infrastructure.Choice.NoContainers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;

/** The official images, a MongoDB replica set of one member and a Kafka broker in KRaft mode. */
record ContainerParts(MongoDBContainer store, KafkaContainer broker) implements Parts {
    static final String STORE_IMAGE = "mongo:8.0";
    static final String BROKER_IMAGE = "apache/kafka:4.2.1";

    static Parts start() {
        if (!engineMayBeThere() || !DockerClientFactory.instance().isDockerAvailable()) {
            throw new NoContainers("no Docker engine answers");
        }
        var parts = new ContainerParts(
                new MongoDBContainer(STORE_IMAGE).withReplicaSet(), new KafkaContainer(BROKER_IMAGE));
        try {
            Startables.deepStart(parts.store, parts.broker).join();
            return parts;
        } catch (RuntimeException e) {
            parts.close();
            throw new NoContainers(reason(e), e);
        }
    }

    /** Asking Docker's client where no engine is takes seconds and fills the log, so look for its doors first. */
    private static boolean engineMayBeThere() {
        var user = System.getProperty("user.home");
        return System.getenv("DOCKER_HOST") != null
                || Stream.of(
                                "/var/run/docker.sock",
                                user + "/.docker/run/docker.sock",
                                Objects.requireNonNullElse(System.getenv("XDG_RUNTIME_DIR"), "/run") + "/docker.sock",
                                user + "/.testcontainers.properties")
                        .anyMatch(door -> Files.exists(Path.of(door)));
    }

    private static String reason(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof ContainerFetchException) {
                return "a Docker engine answers, but has not the images and cannot pull them";
            }
            if (e instanceof ContainerLaunchException && e.getCause() == null) {
                return "a Docker engine answers, but a container did not start: " + e.getMessage();
            }
        }
        return "a Docker engine answers, but the containers did not start: " + failure.getMessage();
    }

    @Override
    public String kafkaBootstrap() {
        return broker.getBootstrapServers().replaceFirst("^[A-Z_]+://", "");
    }

    @Override
    public String mongodbUri(String database) {
        return store.getReplicaSetUrl(database);
    }

    @Override
    public String description() {
        return "containers of " + STORE_IMAGE + " and " + BROKER_IMAGE;
    }

    @Override
    public void close() {
        store.stop();
        broker.stop();
    }
}
