package eu.klynge.directory;

import eu.klynge.contracts.Topics;
import eu.klynge.kit.test.kafka.TopicWriter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What the service finds around it: the topic that another service makes. */
final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try (TopicWriter writer =
                TopicWriter.to(context.getEnvironment().getRequiredProperty("KLYNGE_KAFKA_BOOTSTRAP"))) {
            writer.withTopic(Topics.AWARDS.name(), Topics.AWARDS.partitions());
        }
    }
}
