package eu.klynge.events.feedback;

import eu.klynge.events.attendance.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Questions and answers in memory. */
final class InMemoryFeedback implements Feedback {

    private record Given(String event, Map<String, List<String>> answers) {}

    private final Map<String, List<Question>> asked = new HashMap<>();
    private final Map<String, Given> given = new TreeMap<>();

    @Override
    public Mono<List<Question>> questions(String event) {
        return Mono.fromSupplier(() -> asked.get(event));
    }

    @Override
    public Mono<Void> ask(String event, List<Question> questions) {
        return Mono.fromRunnable(() -> asked.put(event, questions));
    }

    @Override
    public Mono<Void> keep(String pseudonym, String event, Map<String, List<String>> answers) {
        return Mono.fromRunnable(() -> given.put(pseudonym, new Given(event, answers)));
    }

    @Override
    public Flux<Map<String, List<String>>> answers(String event) {
        return Flux.fromStream(() -> List.copyOf(given.values()).stream()
                .filter(each -> each.event().equals(event))
                .map(Given::answers));
    }
}
