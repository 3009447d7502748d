package eu.klynge.standalone.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same contract on MongoDB itself: at {@code KLYNGE_TEST_MONGODB_URI}, or in a container where Docker answers. */
@EnabledIf("isToBeHad")
class MongoStoreIT implements StoreContract {

    private static final @Nullable String ADDRESS = System.getenv("KLYNGE_TEST_MONGODB_URI");

    private static @Nullable MongoDBContainer container;
    private static @Nullable MongoClient client;

    static boolean isToBeHad() {
        return ADDRESS != null || DockerClientFactory.instance().isDockerAvailable();
    }

    @BeforeAll
    static void start() {
        if (ADDRESS != null) {
            client = MongoClients.create(ADDRESS);
            return;
        }
        container = new MongoDBContainer("mongo:8.0");
        container.start();
        client = MongoClients.create(
                container.getConnectionString() + "/?w=majority&journal=true&directConnection=true");
    }

    @AfterAll
    static void stop() {
        client.getDatabase("contract").drop();
        client.close();
        if (container != null) {
            container.stop();
        }
    }

    @Override
    public MongoClient client() {
        return client;
    }
}
