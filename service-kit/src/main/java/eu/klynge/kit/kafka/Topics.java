package eu.klynge.kit.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** One pass over the broker: makes what is missing, says what differs, changes nothing that is there. */
final class Topics {

    private static final long LIMIT_SECONDS = 15;

    private final Admin admin;
    private final short replication;

    Topics(Admin admin, short replication) {
        this.admin = admin;
        this.replication = replication;
    }

    /** A sentence for each existing topic that is not as planned. */
    List<String> provide(Collection<TopicPlan> plans)
            throws ExecutionException, InterruptedException, TimeoutException {
        var existing = await(admin.listTopics().names());
        var missing =
                plans.stream().filter(plan -> !existing.contains(plan.name())).toList();
        for (var made : admin.createTopics(missing.stream().map(this::newTopic).toList())
                .values()
                .values()) {
            awaitUnlessThere(made);
        }
        return differences(
                plans.stream().filter(plan -> existing.contains(plan.name())).toList());
    }

    private NewTopic newTopic(TopicPlan plan) {
        return new NewTopic(plan.name(), plan.partitions(), replication).configs(wanted(plan));
    }

    private List<String> differences(Collection<TopicPlan> plans)
            throws ExecutionException, InterruptedException, TimeoutException {
        var names = plans.stream().map(TopicPlan::name).toList();
        Map<String, TopicDescription> topics = await(admin.describeTopics(names).allTopicNames());
        Map<ConfigResource, Config> configs =
                await(admin.describeConfigs(names.stream().map(Topics::resource).toList())
                        .all());
        List<String> found = new ArrayList<>();
        for (TopicPlan plan : plans) {
            int partitions = Optional.ofNullable(topics.get(plan.name()))
                    .map(topic -> topic.partitions().size())
                    .orElse(plan.partitions());
            if (partitions != plan.partitions()) {
                found.add("%s has %d partitions, planned %d".formatted(plan.name(), partitions, plan.partitions()));
            }
            Config config = configs.getOrDefault(resource(plan.name()), new Config(List.of()));
            wanted(plan)
                    .forEach((key, value) -> Optional.ofNullable(config.get(key))
                            .filter(entry -> !value.equals(entry.value()))
                            .ifPresent(entry -> found.add(
                                    "%s has %s=%s, planned %s".formatted(plan.name(), key, entry.value(), value))));
        }
        return found;
    }

    private static Map<String, String> wanted(TopicPlan plan) {
        Map<String, String> config = new HashMap<>();
        config.put(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                plan.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE);
        if (plan.compacted()) {
            config.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, Long.toString(TopicPlan.OLD_STATE.toMillis()));
            config.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, Long.toString(TopicPlan.TOMBSTONES.toMillis()));
        } else {
            config.put(
                    TopicConfig.RETENTION_MS_CONFIG,
                    plan.retention() == null
                            ? "-1"
                            : Long.toString(plan.retention().toMillis()));
        }
        return config;
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static void awaitUnlessThere(KafkaFuture<Void> made)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            await(made);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    private static <T> T await(KafkaFuture<T> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
}
