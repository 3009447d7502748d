package eu.klynge.events.jury;

import eu.klynge.events.award.AwardFact;
import eu.klynge.events.award.AwardRefused.Faulty;
import eu.klynge.events.award.Organising;
import eu.klynge.events.award.Person;
import eu.klynge.events.award.Proceedings;
import eu.klynge.events.award.Recorded;
import eu.klynge.events.award.TieKind;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.idempotency.Attempt;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Where those who run an award put on record what clusters do together, as far as no topic tells. */
public final class UndertakingDesk {

    private static final int REFERENCE = 200;
    private static final int MOST_CLUSTERS = 200;
    private static final Set<String> KINDS =
            Set.of(TieKind.SHARED_PARTNERSHIP.code(), TieKind.CO_ORGANISED_EVENT.code());

    private final Proceedings proceedings;

    public UndertakingDesk(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /**
     * For this award alone, and never taken back.
     *
     * @param body {@code {"kind", "reference", "clusters": [slug]}}
     */
    public Mono<Recorded> declare(String award, Person organiser, Attempt attempt, JsonNode body) {
        return proceedings.carryOut(award, attempt, (current, now) -> {
            Organising.demandRunBy(current, organiser);
            Seating.demandTime(current, now);
            Form form = Form.of(body);
            String kind = form.code("kind", KINDS::contains, "shared-partnership, co-organised-event");
            String reference = form.text("reference", REFERENCE);
            List<String> clusters = form.codes("clusters", Seating.SLUG, "slugs of clusters", 2, MOST_CLUSTERS);
            form.refuseUnknownFields();
            Faulty.demandNone(form.faults());
            return new AwardFact.UndertakingDeclared(
                    TieKind.of(kind).orElseThrow(),
                    clusters,
                    new AwardFact.DeclaredUndertaking(reference, organiser.subject()));
        });
    }
}
