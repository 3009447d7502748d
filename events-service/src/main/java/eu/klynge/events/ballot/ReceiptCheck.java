package eu.klynge.events.ballot;

import eu.klynge.events.award.Award;
import eu.klynge.events.award.AwardFact.Counted;
import eu.klynge.events.award.AwardRefused.Unknown;
import eu.klynge.events.award.Proceedings;
import eu.klynge.events.award.Receipts;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Where a ballot is that a receipt was given for. Says nothing of what is on it. */
public final class ReceiptCheck {

    private final Proceedings proceedings;
    private final PublishedBox published;
    private final Receipts receipts;

    ReceiptCheck(Proceedings proceedings, PublishedBox published, Receipts receipts) {
        this.proceedings = proceedings;
        this.published = published;
        this.receipts = receipts;
    }

    /**
     * @param state {@code waiting}: taken in, and noted with the next ones; {@code noted}: its code stands in the chain;
     *     {@code counted}; {@code replaced} by a later ballot of the same person; {@code missing}: it was acknowledged and is not in the
     *     count, which is a reason to complain
     */
    public record Whereabouts(String award, String code, String state) {}

    public Mono<Whereabouts> check(String award, String receipt) {
        return proceedings.current(award).flatMap(current -> {
            if (!current.isOpened()) {
                return Mono.error(new Unknown("award"));
            }
            String code = receipts.ballot(award, receipt);
            return state(current, code).map(state -> new Whereabouts(award, code, state));
        });
    }

    private Mono<String> state(Award award, String code) {
        Counted counted = award.counted();
        if (counted == null) {
            return Mono.just(award.isNoted(code) ? "noted" : "waiting");
        }
        return published
                .find(award.id(), counted.root(), code)
                .map(line -> code.equals(JsonMapper.shared()
                                .readTree(line)
                                .path("ballot")
                                .asString(""))
                        ? "counted"
                        : "replaced")
                .defaultIfEmpty("missing");
    }
}
