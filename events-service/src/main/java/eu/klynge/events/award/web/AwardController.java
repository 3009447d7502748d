package eu.klynge.events.award.web;

import eu.klynge.events.award.Awards;
import eu.klynge.events.award.ChainEntry;
import eu.klynge.events.award.Entry;
import eu.klynge.events.award.Looking;
import eu.klynge.events.award.Person;
import eu.klynge.events.award.Standing;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.paging.Cursor;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.paging.TimeCursor;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What anybody may read of awards. */
@RestController
@RequestMapping(path = AwardController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class AwardController {

    static final String PATH = "/api/v1/awards";

    private final Awards awards;
    private final Looking looking;

    AwardController(Awards awards, Looking looking) {
        this.awards = awards;
        this.looking = looking;
    }

    @GetMapping
    @Operation(summary = "List awards, latest first; drafts are not among them")
    @OpenToAnyone("Awards are public from the moment they are opened.")
    Mono<Page<AwardViews.AwardLine>> list(
            @RequestParam @Nullable String standing,
            @RequestParam @Nullable String series,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String limit) {
        int size = Limit.parse(limit).value();
        var selection =
                new Awards.Selection(standings(standing), series, TimeCursor.decode(cursor, Awards.Position::new));
        return awards.list(selection, size + 1)
                .collectList()
                .map(found -> Page.of(found, size, AwardController::cursor)
                        .map(entry -> AwardViews.AwardLine.of(entry.state())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read one award")
    @OpenToAnyone("Awards are public from the moment they are opened.")
    Mono<ResponseEntity<AwardViews.AwardWhole>> look(@PathVariable String id, Caller caller) {
        Person person = caller.isAnonymous() ? null : Person.of(caller);
        return looking.look(id, person)
                .map(AwardViews.AwardWhole::of)
                .map(whole -> ResponseEntity.ok().eTag(ETags.of(whole.steps())).body(whole));
    }

    @GetMapping("/{id}/chain")
    @Operation(summary = "Read an award's chain of steps; what a step says is shown once it is public, its hash always")
    @OpenToAnyone("Whoever keeps the hashes notices when something is changed.")
    Mono<Page<ChainEntry>> chain(
            @PathVariable String id, @RequestParam @Nullable String cursor, @RequestParam @Nullable String limit) {
        int size = Limit.parse(limit).value();
        return looking.chain(id, after(cursor), size + 1)
                .map(found -> Page.of(found, size, last -> Cursor.of(Long.toString(last.number()))));
    }

    private static long after(@Nullable String cursor) {
        Cursor place = Cursor.decode(cursor, 1);
        try {
            return place == null ? 0 : Long.parseLong(place.values().getFirst());
        } catch (NumberFormatException ofAnotherList) {
            throw ProblemException.of(ProblemType.INVALID_CURSOR, "Take the cursor from the 'next' of a page.");
        }
    }

    private static Set<Standing> standings(@Nullable String code) {
        Set<Standing> all = EnumSet.complementOf(EnumSet.of(Standing.DRAFT));
        if (code == null) {
            return all;
        }
        return Standing.of(code)
                .filter(all::contains)
                .map(Set::of)
                .orElseThrow(() -> ProblemException.invalid(
                        ProblemType.INVALID_INPUT,
                        List.of(new Fault(
                                "/standing",
                                "unknown-code",
                                "An award is open, shortlisted, closed, counted, awarded or cancelled."))));
    }

    private static Cursor cursor(Versioned<Entry> last) {
        return TimeCursor.of(last.createdAt(), last.id());
    }
}
