package eu.klynge.kit.test.history;

import static eu.klynge.kit.test.history.HistoryChecker.Keeps.ALL_VERSIONS;
import static eu.klynge.kit.test.history.HistoryChecker.Keeps.NEWEST_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.kit.test.history.Violation.Contested;
import eu.klynge.kit.test.history.Violation.Contradicted;
import eu.klynge.kit.test.history.Violation.Doubled;
import eu.klynge.kit.test.history.Violation.Gap;
import eu.klynge.kit.test.history.Violation.Inverted;
import eu.klynge.kit.test.history.Violation.Lost;
import eu.klynge.kit.test.history.Violation.Scattered;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryCheckerTest {
    private static final Acknowledged SUBMITTED = new Acknowledged("a", 1, "submit-1");
    private static final Acknowledged ACCEPTED = new Acknowledged("a", 2, "accept-1");

    @Test
    void aFaithfulTopicIsClean() {
        var verdict = check(List.of(SUBMITTED, ACCEPTED), event(0, "a", 1), event(1, "a", 2), event(2, "b", 1));

        assertThat(verdict).isEqualTo(new Verdict(List.of(), 2, 3, 0));
        assertThat(verdict.isClean()).isTrue();
    }

    @Test
    void anAcknowledgedChangeThatIsNotThereIsLost() {
        assertThat(check(List.of(SUBMITTED, ACCEPTED), event(0, "a", 1)).violations())
                .containsExactly(new Lost(ACCEPTED));
    }

    @Test
    void aChangeOfAnAggregateThatNeverAppearsIsLost() {
        assertThat(check(List.of(SUBMITTED)).violations()).containsExactly(new Lost(SUBMITTED));
    }

    @Test
    void anotherAggregatesRecordProvesNothing() {
        assertThat(check(List.of(SUBMITTED), event(0, "b", 1)).violations()).containsExactly(new Lost(SUBMITTED));
    }

    @Test
    void aCompactedTopicMayKeepTheNewestVersionAlone() {
        assertThat(newest(List.of(SUBMITTED, ACCEPTED), event(5, "a", 2)).isClean())
                .isTrue();
    }

    @Test
    void aCompactedTopicWithAnOlderVersionHasLostTheNewest() {
        assertThat(newest(List.of(SUBMITTED, ACCEPTED), event(5, "a", 1)).violations())
                .containsExactly(new Lost(ACCEPTED));
    }

    @Test
    void aTombstoneProvesTheVersionsThatItEnded() {
        assertThat(newest(List.of(SUBMITTED, ACCEPTED), tombstone(1, "a", 2)).isClean())
                .isTrue();
    }

    @Test
    void aTombstoneWithoutSequenceProvesNothing() {
        assertThat(newest(List.of(SUBMITTED), tombstone(1, "a", 0)).violations())
                .containsExactly(new Lost(SUBMITTED));
    }

    @Test
    void aTombstoneIsNoRecordOfAFullHistory() {
        assertThat(check(List.of(SUBMITTED), tombstone(1, "a", 1)).violations()).containsExactly(new Lost(SUBMITTED));
    }

    @Test
    void aTombstoneAfterTheLastVersionIsInOrder() {
        assertThat(newest(List.of(), event(0, "a", 1), tombstone(1, "a", 1)))
                .isEqualTo(new Verdict(List.of(), 0, 2, 0));
    }

    @Test
    void anUnacknowledgedRecordIsAllowedSinceAnAnswerCanGetLost() {
        assertThat(check(List.of(), event(0, "a", 1)).isClean()).isTrue();
    }

    @Test
    void aRedeliveryOfTheSameIsCountedAndAllowed() {
        var verdict = check(
                List.of(SUBMITTED, ACCEPTED), event(0, "a", 1), event(1, "a", 2), event(2, "a", 1), event(3, "a", 2));

        assertThat(verdict).isEqualTo(new Verdict(List.of(), 2, 4, 2));
    }

    @Test
    void aRedeliveryWithOtherDataIsAContradiction() {
        var first = event(0, "a", 1);
        var second = new Published(0, 1, "a", "a-1", 1, "test.v1", "other", null);

        assertThat(check(List.of(), first, second).violations()).containsExactly(new Contradicted(first, second));
    }

    @Test
    void anIdOfTwoAggregatesIsAContradiction() {
        var first = event(0, "a", 1);
        var second = new Published(0, 1, "b", "a-1", 1, "test.v1", "data a 1", null);

        assertThat(check(List.of(), first, second).violations()).contains(new Contradicted(first, second));
    }

    @Test
    void aVersionUnderTwoIdsIsAContradiction() {
        var first = event(0, "a", 1);
        var second = new Published(0, 1, "a", "another", 1, "test.v1", "data a 1", null);

        assertThat(check(List.of(), first, second).violations()).containsExactly(new Contradicted(first, second));
    }

    @Test
    void aRetryThatMadeASecondAggregateIsDoubled() {
        var made = commanded(event(0, "a", 1), "submit-1");
        var madeAgain = commanded(event(1, "b", 1), "submit-1");

        assertThat(check(List.of(SUBMITTED), made, madeAgain).violations())
                .containsExactly(new Doubled("submit-1", List.of("a version 1", "b version 1")));
    }

    @Test
    void aRetryThatWasAppliedTwiceToOneAggregateIsDoubled() {
        var applied = commanded(event(0, "a", 1), "change-1");
        var appliedAgain = commanded(event(1, "a", 2), "change-1");

        assertThat(check(List.of(), applied, appliedAgain).violations())
                .containsExactly(new Doubled("change-1", List.of("a version 1", "a version 2")));
    }

    @Test
    void twoAnswersToOneCommandAreDoubled() {
        var other = new Acknowledged("b", 1, "submit-1");

        assertThat(check(List.of(SUBMITTED, other), event(0, "a", 1), event(1, "b", 1))
                        .violations())
                .containsExactly(new Doubled("submit-1", List.of("a version 1", "b version 1")));
    }

    @Test
    void theSameAnswerToARetryIsNoDouble() {
        assertThat(check(List.of(SUBMITTED, SUBMITTED), commanded(event(0, "a", 1), "submit-1"))
                        .isClean())
                .isTrue();
    }

    @Test
    void aRedeliveredRecordOfACommandIsNoDouble() {
        var made = commanded(event(0, "a", 1), "submit-1");

        assertThat(check(List.of(SUBMITTED), made, commanded(event(1, "a", 1), "submit-1"))
                        .isClean())
                .isTrue();
    }

    @Test
    void aVersionAcknowledgedToTwoCommandsIsContested() {
        var rejected = new Acknowledged("a", 2, "reject-1");

        assertThat(check(List.of(ACCEPTED, rejected), event(0, "a", 1), event(1, "a", 2))
                        .violations())
                .containsExactly(new Contested("a", 2, List.of("accept-1", "reject-1")));
    }

    @Test
    void anEarlierSequenceThatAppearsLaterIsInverted() {
        var later = event(0, "a", 2);
        var earlier = event(1, "a", 1);

        assertThat(check(List.of(), later, earlier).violations()).containsExactly(new Inverted(later, earlier));
    }

    @Test
    void orderIsThatOfTheLogAndNotOfReading() {
        assertThat(check(List.of(), event(1, "a", 2), event(0, "a", 1)).isClean())
                .isTrue();
    }

    @Test
    void keysDoNotWaitForEachOther() {
        assertThat(check(List.of(), event(0, "a", 1), event(1, "a", 2), event(2, "b", 1))
                        .isClean())
                .isTrue();
    }

    @Test
    void aMissingSequenceIsAGap() {
        assertThat(check(List.of(), event(0, "a", 1), event(1, "a", 4)).violations())
                .containsExactly(new Gap("a", 2, 3));
    }

    @Test
    void aMissingBeginningIsAGap() {
        assertThat(check(List.of(), event(0, "a", 3)).violations()).containsExactly(new Gap("a", 1, 2));
    }

    @Test
    void gapsOnACompactedTopicAreItsNature() {
        assertThat(newest(List.of(), event(0, "a", 1), event(1, "a", 4)).isClean())
                .isTrue();
    }

    @Test
    void aKeyOnTwoPartitionsIsScattered() {
        var elsewhere = new Published(3, 0, "a", "a-2", 2, "test.v1", "data a 2", null);

        assertThat(check(List.of(), event(0, "a", 1), elsewhere).violations())
                .containsExactly(new Scattered("a", List.of(0, 3)));
    }

    @Test
    void theReportCountsEachKindAndNamesThePlaces() {
        var report =
                check(List.of(ACCEPTED), event(0, "b", 2), event(1, "b", 1)).report();

        assertThat(report)
                .contains("1 acknowledged changes, 2 records, 0 redelivered: {Inverted=1, Lost=1}")
                .contains("lost: accept-1 was acknowledged as version 2 of a")
                .contains("inverted: sequence 1 of b came at 0@1, after sequence 2 at 0@0");
    }

    @Test
    void aCleanReportSaysSo() {
        assertThat(check(List.of(SUBMITTED), event(0, "a", 1)).report())
                .isEqualTo("1 acknowledged changes, 1 records, 0 redelivered: nothing amiss");
    }

    @Test
    void everyViolationHasALineOfItsOwn() {
        var first = event(0, "a", 1);
        var all = List.<Violation>of(
                new Lost(SUBMITTED),
                new Doubled("c", List.of("x", "y")),
                new Contested("a", 1, List.of("c", "d")),
                new Contradicted(first, first),
                new Inverted(first, first),
                new Gap("a", 1, 2),
                new Scattered("a", List.of(0, 1)));

        assertThat(new Verdict(all, 0, 0, 0).report().lines()).hasSize(all.size() + 1);
    }

    @Test
    void manyViolationsAreCountedAndTheFirstAreListed() {
        var many = new ArrayList<Violation>();
        for (int n = 0; n < 500; n++) {
            many.add(new Gap("key-" + n, 1, 1));
        }

        var report = new Verdict(many, 0, 0, 0).report();

        assertThat(report).contains("{Gap=500}");
        assertThat(report.lines()).hasSizeLessThan(50);
    }

    private static Verdict check(List<Acknowledged> acknowledged, Published... published) {
        return new HistoryChecker(ALL_VERSIONS).check(acknowledged, List.of(published));
    }

    private static Verdict newest(List<Acknowledged> acknowledged, Published... published) {
        return new HistoryChecker(NEWEST_VERSION).check(acknowledged, List.of(published));
    }

    private static Published event(long offset, String key, long sequence) {
        return new Published(
                0, offset, key, key + "-" + sequence, sequence, "test.v1", "data " + key + " " + sequence, null);
    }

    private static Published tombstone(long offset, String key, long sequence) {
        return new Published(0, offset, key, "", sequence, "", null, null);
    }

    private static Published commanded(Published event, String command) {
        return new Published(
                event.partition(),
                event.offset(),
                event.key(),
                event.id(),
                event.sequence(),
                event.type(),
                event.data(),
                command);
    }
}
