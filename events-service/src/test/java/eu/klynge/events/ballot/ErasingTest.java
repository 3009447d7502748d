package eu.klynge.events.ballot;

import static eu.klynge.events.ballot.World.ORGANISER;
import static eu.klynge.events.ballot.World.juror;
import static eu.klynge.events.ballot.World.manager;
import static eu.klynge.events.ballot.World.now;
import static eu.klynge.events.ballot.World.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.events.award.Award;
import eu.klynge.events.award.AwardRefused.Forbidden;
import eu.klynge.events.award.AwardRefused.NotAtThisTime;
import eu.klynge.events.award.Juror;
import eu.klynge.events.award.Marks;
import eu.klynge.events.award.Nomination;
import eu.klynge.events.award.Person;
import eu.klynge.events.award.Proceedings;
import eu.klynge.events.award.Recorded;
import eu.klynge.events.award.Step;
import eu.klynge.kit.idempotency.Attempt;
import eu.klynge.kit.idempotency.IdempotencyKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What names people goes when the award is over, and the proof stays. */
class ErasingTest {

    private final World world = new World();

    private Recorded erased() {
        return now(world.organising.erase(world.award, ORGANISER, Attempt.ANY));
    }

    private static void assertNamesNobody(Award award) {
        assertThat(award.nominations())
                .hasSize(4)
                .extracting(Nomination::candidacy)
                .containsOnlyNulls();
        assertThat(award.jurors())
                .hasSize(2)
                .allMatch(juror -> juror.account().isEmpty() && juror.subject() == null)
                .extracting(Juror::organisations)
                .allMatch(organisations -> organisations.isEmpty());
        assertThat(award.marks()).hasSize(8).extracting(Marks::comment).containsOnlyNulls();
    }

    @Test
    void whatNamesPeopleIsErasedAndTheChainHolds() {
        world.voting().voted(3, "alpha", "beta").counted().handedOver();
        List<String> hashes =
                world.steps.chain(world.award).stream().map(Step::hash).toList();

        Recorded step = erased();

        assertThat(step.type()).isEqualTo("erased");
        assertThat(world.steps.chain(world.award).subList(1, hashes.size()))
                .allMatch(earlier -> earlier.sealed() == null);
        assertThat(world.steps.chain(world.award))
                .extracting(Step::hash)
                .startsWith(hashes.toArray(String[]::new))
                .hasSize(hashes.size() + 1);
        assertNamesNobody(world.current());
        assertNamesNobody(now(new Proceedings(world.steps, world.publication, world.clock).current(world.award)));
        assertThat(world.current().winners()).isNotEmpty();
        assertThat(world.current().isRunBy(ORGANISER)).isTrue();
    }

    @Test
    void nobodyIsTakenForAJurorOrNominatorWhoWasErased() {
        world.voting();
        now(world.organising.cancel(world.award, ORGANISER, Attempt.ANY, "Snow."));
        erased();

        assertThatThrownBy(() -> now(world.judging.assigned(world.award, juror(1))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> now(world.judging.assigned(world.award, person("x", "", "juror"))))
                .isInstanceOf(Forbidden.class);
        assertThat(now(world.nominating.list(world.award, manager("alpha")))).isEmpty();
    }

    @Test
    void whatIsStillNeededStays() {
        world.voting();

        assertThatThrownBy(this::erased).isInstanceOf(NotAtThisTime.class);
        Person other = person("other", "otto", "organiser");
        assertThatThrownBy(() -> now(world.organising.erase(world.award, other, Attempt.ANY)))
                .isInstanceOf(Forbidden.class);
        assertThat(world.current().nominations())
                .extracting(Nomination::candidacy)
                .doesNotContainNull();
        assertThat(world.steps.chain(world.award))
                .filteredOn(step -> step.type().equals("nominated"))
                .allMatch(step -> step.sealed() != null);
    }

    @Test
    void itIsErasedOnceAndARepeatedCommandHearsTheFirstAnswer() {
        world.voting();
        now(world.organising.cancel(world.award, ORGANISER, Attempt.ANY, "Snow."));
        var attempt = new Attempt(null, new IdempotencyKey("key", "digest"));
        Recorded first = now(world.organising.erase(world.award, ORGANISER, attempt));

        assertThat(now(world.organising.erase(world.award, ORGANISER, attempt))).isEqualTo(first);
        assertThatThrownBy(this::erased).isInstanceOf(NotAtThisTime.class);
    }
}
