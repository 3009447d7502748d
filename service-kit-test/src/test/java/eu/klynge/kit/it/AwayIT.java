package eu.klynge.kit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.test.infrastructure.BrokerBehindProxy;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.infrastructure.WithInfrastructure;
import eu.klynge.kit.test.proxy.FaultProxy;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A harbour whose broker and store go away and come back; when it starts, its broker is not there yet. */
@WithInfrastructure
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwayIT {

    private final String key = "boat-" + UUID.randomUUID();
    private BrokerBehindProxy broker;
    private FaultProxy store;
    private ConfigurableApplicationContext harbour;
    private Shore shore;
    private Sea sea;

    @BeforeAll
    void startWithoutTheBroker(Infrastructure infrastructure) {
        broker = BrokerBehindProxy.start();
        broker.proxy().refuse();
        var address = new ConnectionString(infrastructure.mongodbUri("away"));
        var host = address.getHosts().getFirst().split(":");
        store = FaultProxy.to(new InetSocketAddress(host[0], Integer.parseInt(host[1])));

        Map<String, Object> variables = new HashMap<>(infrastructure.environment("away"));
        variables.put("KLYNGE_KAFKA_BOOTSTRAP", broker.bootstrap());
        variables.put(
                "KLYNGE_MONGODB_URI",
                address.getConnectionString().replace(address.getHosts().getFirst(), store.address()));
        variables.put("spring.application.name", "harbour-service");
        variables.put("klynge.kafka.bootstrap", broker.bootstrap());
        variables.put("klynge.audience", "harbour");
        harbour = new SpringApplicationBuilder(Harbour.class)
                .web(WebApplicationType.REACTIVE)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("away", variables)))
                .run(variables.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
        broker.proxy().heal();
        shore = new Shore(harbour.getBean(MongoDatabase.class));
        sea = Sea.of(broker.bootstrap());
    }

    @AfterAll
    void end() {
        sea.close();
        broker.proxy().heal();
        harbour.close();
        store.close();
        broker.close();
    }

    @Test
    void topicsAreMadeOnceTheBrokerComesAndReadingBegins() {
        sea.moved(key, 1, "A1");

        assertThat(shore.boatIn(key, "A1").getInteger("moves")).isEqualTo(1);
    }

    @Test
    void aReaderGoesOnWhenItsBrokerIsBack() {
        sea.moved(key + "-broker", 1, "A1");
        shore.boatIn(key + "-broker", "A1");

        broker.proxy().refuse();
        broker.proxy().heal();
        sea.moved(key + "-broker", 2, "A2");

        assertThat(shore.boatIn(key + "-broker", "A2").getInteger("moves")).isEqualTo(2);
    }

    @Test
    void whileTheStoreIsAwayOrderHoldsAndNothingIsPutAside() {
        sea.moved(key + "-store", 1, "A1");
        shore.boatIn(key + "-store", "A1");

        store.refuse();
        sea.moved(key + "-store", 2, "A2");
        sea.moved(key + "-store", 3, "A3");
        sea.moved(key + "-store", 4, "A4");
        int refused = store.accepted();
        await().atMost(Shore.LIMIT).until(() -> retries() > 0);
        assertThat(store.accepted()).isEqualTo(refused);
        store.heal();

        assertThat(shore.boatIn(key + "-store", "A4").getInteger("moves")).isEqualTo(4);
        assertThat(shore.count("dead-letters", Filters.empty())).isZero();
    }

    @Test
    void whoAsksWhileTheStoreIsAwayIsToldToComeAgain() {
        sea.moved(key + "-asked", 1, "A1");
        shore.boatIn(key + "-asked", "A1");
        var http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + harbour.getEnvironment().getProperty("local.server.port"))
                .responseTimeout(Shore.LIMIT)
                .build();

        store.refuse();
        http.get()
                .uri("/boats/" + key + "-asked")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentType("application/problem+json")
                .expectHeader()
                .exists("Retry-After");
        store.heal();

        await().atMost(Shore.LIMIT)
                .untilAsserted(() -> http.get()
                        .uri("/boats/" + key + "-asked")
                        .exchange()
                        .expectStatus()
                        .isOk());
    }

    private double retries() {
        return harbour.getBean(MeterRegistry.class)
                .counter("klynge.inbox.retries", "group", Harbour.GROUP)
                .count();
    }
}
