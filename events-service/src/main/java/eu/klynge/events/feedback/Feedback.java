package eu.klynge.events.feedback;

import eu.klynge.events.attendance.Question;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is asked after events, and what was answered. */
public interface Feedback {

    /** Empty when nothing is asked. */
    Mono<List<Question>> questions(String event);

    Mono<Void> ask(String event, List<Question> questions);

    /**
     * Keeps a guest's answers in place of earlier ones.
     *
     * @param pseudonym the same for the same registration, and not to be traced back to it
     * @param answers values by the question's id
     */
    Mono<Void> keep(String pseudonym, String event, Map<String, List<String>> answers);

    /** Answers of an event, in no order that tells anything. */
    Flux<Map<String, List<String>>> answers(String event);
}
