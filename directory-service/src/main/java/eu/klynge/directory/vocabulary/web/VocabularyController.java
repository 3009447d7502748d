package eu.klynge.directory.vocabulary.web;

import eu.klynge.contracts.vocabulary.Term;
import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.contracts.vocabulary.Vocabulary;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.idempotency.Digests;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What forms offer and filters take. */
@RestController
@RequestMapping(path = "/api/v1/vocabularies", produces = MediaType.APPLICATION_JSON_VALUE)
class VocabularyController {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    /** The names of all vocabularies. */
    record Names(List<String> names) {}

    @GetMapping
    @Operation(summary = "Names of the vocabularies")
    @OpenToAnyone("Forms need them before anybody logs in.")
    ResponseEntity<Names> names() {
        return ResponseEntity.ok().cacheControl(AN_HOUR).body(new Names(Vocabularies.names()));
    }

    @GetMapping("/{name}")
    @Operation(summary = "Codes and labels of one vocabulary")
    @OpenToAnyone("Forms need them before anybody logs in.")
    ResponseEntity<Vocabulary> terms(@PathVariable String name) {
        Vocabulary vocabulary = Vocabularies.named(name)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND, "There is no such vocabulary; /api/v1/vocabularies lists them."));
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .eTag("\"" + tag(vocabulary) + "\"")
                .body(vocabulary);
    }

    private static String tag(Vocabulary vocabulary) {
        StringBuilder content = new StringBuilder(vocabulary.name());
        for (Term term : vocabulary.terms()) {
            content.append('\n').append(term.code()).append(new java.util.TreeMap<>(term.labels()));
        }
        return Digests.sha256(content.toString()).substring(0, 16);
    }
}
