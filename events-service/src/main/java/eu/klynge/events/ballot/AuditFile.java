package eu.klynge.events.ballot;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.events.award.Looking;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** An award's chain and, once it is counted, its box: lines of JSON from which anybody can check and count again. */
public final class AuditFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final Looking looking;
    private final PublishedBox published;

    AuditFile(Looking looking, PublishedBox published) {
        this.looking = looking;
        this.published = published;
    }

    /** Errs when there is no such award. */
    public Mono<Void> demand(String award) {
        return looking.look(award, null).then();
    }

    /** A line for each step, then one for each ballot; each ends with a line feed. The box follows when the award is handed over. */
    public Flux<String> lines(String award) {
        Flux<String> steps = looking.chain(award).map(JSON::writeValueAsString);
        Flux<String> box = looking.look(award, null)
                .filter(seen -> seen.award().awardedAt() != null)
                .flatMap(seen -> Mono.justOrEmpty(seen.award().counted()))
                .flatMapMany(counted -> published.lines(award, counted.root()));
        return Flux.concat(steps, box).map(line -> line + "\n");
    }
}
