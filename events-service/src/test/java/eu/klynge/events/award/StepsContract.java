package eu.klynge.events.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of chains must do. */
public interface StepsContract {

    Steps steps();

    private static Step first(String award) {
        return Step.after(
                Award.none(award),
                new AwardFact.Cancelled("Ünderstood \"so\"."),
                Instant.parse("2027-01-01T00:00:00.001Z"),
                null);
    }

    private List<Step> chain(String award, long after, int limit) {
        return steps().after(award, after, limit).collectList().block(Duration.ofSeconds(30));
    }

    private void append(Step step) {
        steps().append(step).block(Duration.ofSeconds(30));
    }

    @Test
    default void whatIsAppendedReadsBackEqualToTheByte() {
        Step step = first(UUID.randomUUID().toString());
        append(step);

        assertThat(chain(step.award(), 0, 10)).containsExactly(step);
        assertThat(step.hash()).isEqualTo(chain(step.award(), 0, 10).getFirst().expectedHash());
    }

    @Test
    default void aNumberIsTakenOnce() {
        Step step = first(UUID.randomUUID().toString());
        append(step);

        assertThatThrownBy(() -> append(step)).isInstanceOf(Steps.NumberTaken.class);
    }

    @Test
    default void whatIsErasedIsGoneFromAllStepsButTheFirstAndTheirHashesStay() {
        Award award = Award.none(UUID.randomUUID().toString());
        for (int i = 0; i < 3; i++) {
            AwardFact fact = new AwardFact.JurorInvited("juror-1", new AwardFact.Invitation("ann", List.of("alpha")));
            Step step = Step.after(award, fact, Instant.EPOCH, null);
            append(step);
            award = award.after(List.of(step));
        }
        List<Step> before = chain(award.id(), 0, 10);

        steps().erase(award.id()).block(Duration.ofSeconds(30));

        assertThat(chain(award.id(), 0, 10))
                .containsExactly(
                        before.getFirst(),
                        before.get(1).erased(),
                        before.getLast().erased());
        assertThat(before).allMatch(step -> step.sealed() != null);
    }

    @Test
    default void stepsComeInOrderFromWhereOneWas() {
        String id = UUID.randomUUID().toString();
        Award award = Award.none(id);
        for (int i = 0; i < 12; i++) {
            Step step = Step.after(award, new AwardFact.VoteClosed(), Instant.EPOCH, null);
            append(step);
            award = award.after(List.of(step));
        }

        assertThat(chain(id, 9, 2)).extracting(Step::number).containsExactly(10L, 11L);
        assertThat(steps().lengths().collectList().block(Duration.ofSeconds(30)))
                .contains(new Steps.Length(id, 12));
    }
}
