package eu.klynge.kit.test.infrastructure;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import eu.klynge.kit.test.infrastructure.Choice.NoContainers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/** The official images, a MongoDB replica set of one member and a Kafka broker in KRaft mode. */
record ContainerParts(MongoDBContainer store, KafkaContainer broker) implements Parts {
    static final String STORE_IMAGE = "mongo:8.0.12";
    static final String BROKER_IMAGE = "apache/kafka:4.2.1";
    private static final int PULL_LIMIT_MINUTES = 10;

    static Parts start() {
        if (!engineMayBeThere()) {
            throw new NoContainers("no Docker engine answers");
        }
        try {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                throw new NoContainers("no Docker engine answers");
            }
            obtain(STORE_IMAGE);
            obtain(BROKER_IMAGE);
        } catch (ContainerFetchException e) {
            // Testcontainers' own helper comes first.
            throw new NoContainers("a Docker engine answers, but cannot pull images", e);
        }
        return started(new ContainerParts(
                new MongoDBContainer(STORE_IMAGE).withReplicaSet(), new KafkaContainer(BROKER_IMAGE)));
    }

    private static Parts started(ContainerParts parts) {
        try {
            Startables.deepStart(parts.store, parts.broker).join();
            return parts;
        } catch (RuntimeException e) {
            parts.close();
            throw new NoContainers("a Docker engine answers, but the containers did not start: " + e.getMessage(), e);
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

    /** Testcontainers would go on trying to pull what cannot be pulled, and give up on what is only slow. */
    private static void obtain(String image) {
        var docker = DockerClientFactory.lazyClient();
        try {
            docker.inspectImageCmd(image).exec();
        } catch (NotFoundException absent) {
            pull(docker, image);
        }
    }

    private static void pull(DockerClient docker, String image) {
        var name = DockerImageName.parse(image);
        try {
            var pulled = docker.pullImageCmd(name.getUnversionedPart())
                    .withTag(name.getVersionPart())
                    .start()
                    .awaitCompletion(PULL_LIMIT_MINUTES, TimeUnit.MINUTES);
            if (!pulled) {
                throw new NoContainers("a Docker engine answers, but pulls " + image + " too slowly");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoContainers("interrupted while pulling " + image, e);
        } catch (DockerException | DockerClientException e) {
            throw new NoContainers("a Docker engine answers, but has no " + image + " and cannot pull it", e);
        }
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
