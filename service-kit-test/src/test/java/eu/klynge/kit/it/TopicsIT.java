package eu.klynge.kit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import eu.klynge.kit.kafka.TopicPlan;
import eu.klynge.kit.kafka.TopicPlans;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.infrastructure.WithInfrastructure;
import eu.klynge.kit.test.kafka.TopicWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@WithInfrastructure
class TopicsIT {

    private final String topic = "test.topics." + UUID.randomUUID();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("eu.klynge.kit.kafka.TopicProvisioner");
    private Admin admin;
    private String bootstrap;

    @BeforeEach
    void connect(Infrastructure infrastructure) {
        bootstrap = infrastructure.kafkaBootstrap();
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void disconnect() {
        logger.detachAppender(lines);
        admin.close();
    }

    @Test
    void aMissingTopicIsMadeAsPlanned() throws Exception {
        given(new TopicPlan(topic, 3, false, Duration.ofHours(2))).run(context -> {
            await().atMost(Shore.LIMIT).until(this::names, names -> names.contains(topic));

            assertThat(partitions()).isEqualTo(3);
            assertThat(config().get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(config().get("retention.ms").value()).isEqualTo("7200000");
        });
    }

    @Test
    void aCompactedTopicIsMadeCompacted() throws Exception {
        given(new TopicPlan(topic, 1, true, null)).run(context -> {
            await().atMost(Shore.LIMIT).until(this::names, names -> names.contains(topic));

            assertThat(config().get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(config().get("max.compaction.lag.ms").value()).isEqualTo("86400000");
            assertThat(config().get("delete.retention.ms").value()).isEqualTo("2592000000");
        });
    }

    @Test
    void aTopicThatIsThereIsLeftAloneAndTheDifferenceSaid() throws Exception {
        try (var writer = TopicWriter.to(bootstrap)) {
            writer.withTopic(topic, 2);
        }

        given(new TopicPlan(topic, 6, true, null)).run(context -> {
            await().atMost(Shore.LIMIT)
                    .untilAsserted(() -> assertThat(lines.list)
                            .extracting(ILoggingEvent::getFormattedMessage)
                            .contains(
                                    "Topic %s has 2 partitions, planned 6".formatted(topic),
                                    "Topic %s has cleanup.policy=delete, planned compact".formatted(topic)));

            assertThat(partitions()).isEqualTo(2);
        });
    }

    private ApplicationContextRunner given(TopicPlan plan) throws ClassNotFoundException {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(Class.forName("eu.klynge.kit.kafka.KafkaPolicyAutoConfiguration")))
                .withPropertyValues("klynge.kafka.bootstrap=" + bootstrap)
                .withBean(TopicPlans.class, () -> TopicPlans.of(plan));
    }

    private Set<String> names() throws Exception {
        return admin.listTopics().names().get(10, TimeUnit.SECONDS);
    }

    private int partitions() throws Exception {
        return admin.describeTopics(List.of(topic))
                .topicNameValues()
                .get(topic)
                .get(10, TimeUnit.SECONDS)
                .partitions()
                .size();
    }

    private Config config() throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource)).values().get(resource).get(10, TimeUnit.SECONDS);
    }
}
