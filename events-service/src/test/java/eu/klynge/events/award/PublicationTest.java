package eu.klynge.events.award;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.award.AwardFact.CodesIssued;
import eu.klynge.events.award.AwardFact.Opened;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class PublicationTest {

    private static final Instant AT = Instant.parse("2027-01-01T12:00:00Z");
    private static final Definition DEFINITION =
            DefinitionForm.read(JsonMapper.shared().readTree("""
                            {"name": "Award", "series": "award", "zone": "Europe/Brussels",
                             "nominationsUntil": "2027-03-01T00:00", "scoringUntil": "2027-04-01T00:00",
                             "votingFrom": "2027-05-01T00:00", "votingUntil": "2027-05-10T00:00",
                             "categories": [{"id": "manager", "name": "Manager"}],
                             "criteria": [{"id": "impact", "name": "Impact", "weight": 100}],
                             "normalisation": "none", "quorum": 1, "ties": ["lot"]}"""));

    private final InMemorySteps steps = new InMemorySteps();
    private final InMemoryAwards awards = new InMemoryAwards();
    private final Publication other = new Publication(steps, awards);

    private Award taken(Award award, AwardFact fact) {
        Step step = Step.after(award, fact, AT, null);
        steps.append(step).block();
        return award.after(List.of(step));
    }

    /** Tells of everything in between, whenever an entry was looked up. */
    private final class Overtaken implements Awards {

        @Override
        public Mono<Versioned<Entry>> find(String id) {
            return awards.find(id).flatMap(found -> other.catchUp().thenReturn(found));
        }

        @Override
        public Mono<Versioned<Entry>> create(Entry entry, EntryFact fact) {
            return awards.create(entry, fact);
        }

        @Override
        public Mono<Versioned<Entry>> update(Versioned<Entry> from, Entry next, EntryFact fact) {
            return awards.update(from, next, fact);
        }

        @Override
        public Flux<Versioned<Entry>> list(Selection selection, int limit) {
            return awards.list(selection, limit);
        }
    }

    @Test
    void twoInstancesTellOfNoStepTwiceAndOfEachInItsPlace() {
        var publication = new Publication(steps, new Overtaken());
        Award award = taken(Award.none("a"), new AwardFact.Drafted(DEFINITION, null));
        other.catchUp().block();
        AwardFact opened = new Opened("key");
        award = taken(award, opened);
        Award second = award;
        for (int i = 0; i < 3; i++) {
            award = taken(award, new CodesIssued(1));
        }

        publication.tell(second, opened).block();
        publication.catchUpWithThoseBehind().block();
        award = taken(award, new CodesIssued(1));
        publication.tell(award, new CodesIssued(1)).block();
        publication.catchUp().block();

        List<String> heads = new ArrayList<>();
        steps.chain("a").forEach(step -> heads.add(step.hash()));
        assertThat(awards.told).extracting(fact -> fact.entry().head()).containsExactlyElementsOf(heads);
        assertThat(awards.find("a").block())
                .extracting(Versioned::version, entry -> entry.state().steps())
                .containsExactly(6L, 6L);
    }
}
