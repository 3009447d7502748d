package eu.klynge.directory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.benchmark.PeerSet.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static PeerSet set(Kind kind, String code, int from, int to) {
        BitSet members = new BitSet();
        members.set(from, to);
        return new PeerSet(kind, code, members);
    }

    private static List<String> codes(List<PeerSet> sets) {
        return sets.stream().map(PeerSet::code).toList();
    }

    @Test
    void fewerThanFiveAreHidden() {
        assertThat(codes(Disclosure.publishable(
                        List.of(set(Kind.COUNTRY, "DK", 0, 5), set(Kind.COUNTRY, "SE", 10, 14)))))
                .containsExactly("DK");
    }

    @Test
    void whoLooksIsNotAmongTheOthers() {
        List<PeerSet> sets = List.of(set(Kind.COUNTRY, "DK", 0, 5));

        assertThat(Disclosure.seenBy(0, sets)).isEmpty();
        assertThat(Disclosure.seenBy(9, sets)).hasSize(1);
    }

    @Test
    void aSetThatDiffersFromAShownOneByFewerThanFiveIsHidden() {
        List<PeerSet> sets = List.of(set(Kind.TECHNOLOGY_FIELD, "food", 0, 12), set(Kind.COUNTRY, "DK", 0, 10));

        assertThat(codes(Disclosure.publishable(sets))).containsExactly("food");
    }

    @Test
    void soIsOneThatHasSwappedAFewMembers() {
        List<PeerSet> sets = List.of(set(Kind.TECHNOLOGY_FIELD, "food", 0, 10), set(Kind.COUNTRY, "DK", 2, 12));

        assertThat(codes(Disclosure.publishable(sets))).containsExactly("food");
    }

    @Test
    void aDifferenceOfFiveMayBeShownAndSoMayTheSameSetUnderAnotherName() {
        List<PeerSet> sets = List.of(
                set(Kind.TECHNOLOGY_FIELD, "food", 0, 15),
                set(Kind.COUNTRY, "DK", 0, 10),
                set(Kind.LABEL_HOLDERS, "gold", 0, 10));

        assertThat(codes(Disclosure.publishable(sets))).containsExactly("gold", "food", "DK");
    }

    @Test
    void theOrderInWhichSetsAreGivenDoesNotMatter() {
        List<PeerSet> sets = List.of(
                set(Kind.COUNTRY, "DK", 0, 10),
                set(Kind.TECHNOLOGY_FIELD, "food", 0, 12),
                set(Kind.COUNTRY, "SE", 12, 20));

        assertThat(codes(Disclosure.publishable(sets.reversed()))).isEqualTo(codes(Disclosure.publishable(sets)));
    }

    /** Whoever looks, and also two who put their reports together: no two shown sets differ by one to four. */
    @RepeatedTest(200)
    void noTwoShownSetsDifferByFewerThanFive(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int people = 5 + random.nextInt(40);
        List<PeerSet> all = new ArrayList<>();
        all.add(random(Kind.LABEL_HOLDERS, "gold", people, random));
        IntStream.range(0, 6).forEach(number -> all.add(random(Kind.TECHNOLOGY_FIELD, "f" + number, people, random)));
        IntStream.range(0, 6).forEach(number -> all.add(random(Kind.COUNTRY, "c" + number, people, random)));

        List<PeerSet> publishable = Disclosure.publishable(all);
        List<PeerSet> together = new ArrayList<>(publishable);
        requireApart(publishable);
        for (int viewer = 0; viewer < people; viewer++) {
            List<PeerSet> seen = Disclosure.seenBy(viewer, publishable);
            requireApart(seen);
            assertThat(together).extracting(PeerSet::code).containsAll(codes(seen));
            int own = viewer;
            assertThat(seen).noneMatch(set -> set.has(own));
        }
    }

    private static void requireApart(List<PeerSet> shown) {
        for (PeerSet one : shown) {
            assertThat(one.size()).isGreaterThanOrEqualTo(5);
            for (PeerSet other : shown) {
                int difference = one.difference(other);
                assertThat(difference == 0 || difference >= 5).isTrue();
            }
        }
    }

    private static PeerSet random(Kind kind, String code, int people, Random random) {
        BitSet members = new BitSet();
        int share = 1 + random.nextInt(10);
        IntStream.range(0, people).forEach(position -> members.set(position, random.nextInt(10) < share));
        return new PeerSet(kind, code, members);
    }
}
