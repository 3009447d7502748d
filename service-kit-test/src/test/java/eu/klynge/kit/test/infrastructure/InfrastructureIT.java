package eu.klynge.kit.test.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClients;
import eu.klynge.kit.test.token.TokenIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@WithInfrastructure
class InfrastructureIT {
    private final Infrastructure infrastructure;

    InfrastructureIT(Infrastructure infrastructure) {
        this.infrastructure = infrastructure;
    }

    @Test
    void theStoreKeepsADocument() {
        try (var client = MongoClients.create(infrastructure.mongodbUri("kept"))) {
            var things = client.getDatabase("kept").getCollection("things");
            Mono.from(things.insertOne(new Document("_id", 1))).block(Duration.ofSeconds(20));

            assertThat(Mono.from(things.countDocuments()).block(Duration.ofSeconds(20)))
                    .isEqualTo(1);
        }
    }

    @Test
    void theBrokerMakesATopic() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", infrastructure.kafkaBootstrap()))) {
            admin.createTopics(List.of(new NewTopic("made", 2, (short) 1)))
                    .all()
                    .get();

            assertThat(admin.describeTopics(List.of("made"))
                            .allTopicNames()
                            .get()
                            .get("made")
                            .partitions())
                    .hasSize(2);
        }
    }

    @Test
    void aFreshDatabaseIsNeverGivenTwice() {
        assertThat(infrastructure.freshDatabase()).isNotEqualTo(infrastructure.freshDatabase());
    }

    @Test
    void theEnvironmentPointsAtTheSharedIssuer(TokenIssuer issuer) {
        assertThat(infrastructure.environment("any"))
                .containsEntry("KLYNGE_ISSUER_URI", issuer.uri().toString())
                .containsEntry("KLYNGE_JWKS_URI", issuer.jwks().toString())
                .containsEntry("KLYNGE_MONGODB_URI", infrastructure.mongodbUri("any"));
    }
}
