package eu.klynge.kit.operation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import reactor.core.publisher.Mono;

/** How far a group is behind, asked of the broker. */
final class Lag {

    private final Admin admin;

    Lag(Admin admin) {
        this.admin = admin;
    }

    /** Sorted by topic and partition; a partition of which the group has committed nothing yet is not there. */
    Mono<List<PartitionLag>> of(String group) {
        return Mono.defer(() -> whole(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .flatMap(committed -> {
                    Map<TopicPartition, OffsetSpec> asked = committed.entrySet().stream()
                            .filter(entry -> entry.getValue() != null)
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> OffsetSpec.latest()));
                    return whole(admin.listOffsets(asked).all()).map(ends -> lags(committed, ends));
                }));
    }

    private static List<PartitionLag> lags(
            Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return ends.entrySet().stream()
                .map(end -> PartitionLag.of(
                        end.getKey(),
                        committed.get(end.getKey()),
                        end.getValue().offset()))
                .sorted()
                .toList();
    }

    private static <T> Mono<T> whole(KafkaFuture<T> future) {
        return Mono.fromCompletionStage(future::toCompletionStage);
    }
}
