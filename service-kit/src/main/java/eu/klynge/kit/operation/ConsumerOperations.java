package eu.klynge.kit.operation;

import eu.klynge.kit.audit.AuditLog;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Readers of topics: how far behind they are, and a hand to stop them while something else is mended. */
@RestController
@RequestMapping("/api/v1/operations/${klynge.service:${spring.application.name}}/consumers")
class ConsumerOperations {

    private static final String OPERATOR = "operator";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaListenerEndpointRegistry readers;
    private final Lag lag;
    private final Pauses pauses;
    private final AuditLog audit;

    ConsumerOperations(KafkaListenerEndpointRegistry readers, Lag lag, Pauses pauses, AuditLog audit) {
        this.readers = readers;
        this.lag = lag;
        this.pauses = pauses;
        this.audit = audit;
    }

    @GetMapping
    @Operation(summary = "Every reader of topics with its lag")
    @OnlyRoles(OPERATOR)
    Mono<Page<ConsumerView>> list(Caller caller) {
        return audit.record(caller, "consumers.list", "all")
                .thenMany(Flux.fromIterable(readers.getListenerContainers()))
                .sort(Comparator.comparing(ConsumerOperations::id))
                .concatMap(this::view)
                .collectList()
                .map(found -> new Page<>(found, null));
    }

    /** The records stay where they are; other readers go on. */
    @PostMapping("/{id}/pause")
    @Operation(summary = "Let a reader stand still, on every instance and over restarts")
    @OnlyRoles(OPERATOR)
    Mono<ConsumerView> pause(@PathVariable String id, Caller caller) {
        return audit.record(caller, "consumers.pause", id)
                .then(known(id))
                .flatMap(reader -> pauses.pause(id, caller.name()).then(view(reader)));
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Let a paused reader go on where it stopped")
    @OnlyRoles(OPERATOR)
    Mono<ConsumerView> resume(@PathVariable String id, Caller caller) {
        return audit.record(caller, "consumers.resume", id)
                .then(known(id))
                .flatMap(reader -> pauses.resume(id).then(view(reader)));
    }

    private Mono<MessageListenerContainer> known(String id) {
        return Mono.justOrEmpty(readers.getListenerContainer(id))
                .switchIfEmpty(
                        Mono.error(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no reader of this id.")));
    }

    private Mono<ConsumerView> view(MessageListenerContainer reader) {
        String group = reader.getGroupId();
        return (group == null ? Mono.<List<PartitionLag>>empty() : lag.of(group))
                .timeout(PATIENCE)
                .map(partitions -> new ConsumerView(
                        id(reader),
                        group,
                        state(reader),
                        partitions.stream().mapToLong(PartitionLag::records).sum(),
                        partitions))
                .onErrorComplete()
                .defaultIfEmpty(new ConsumerView(id(reader), group, state(reader), null, List.of()));
    }

    private static String id(MessageListenerContainer reader) {
        return String.valueOf(reader.getListenerId());
    }

    private static String state(MessageListenerContainer reader) {
        if (!reader.isRunning()) {
            return "stopped";
        }
        return reader.isPauseRequested() ? "paused" : "running";
    }
}
