package eu.klynge.directory.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which sets may be shown. A set needs five members; and two sets are shown only if they are the same, or at least five
 * organisations are in one of them and not in the other: else their figures, held against each other, would tell of fewer.
 */
final class Disclosure {

    static final int SMALLEST = 5;

    /** The larger ones go first within a kind, so that as much as can be is shown, and everybody is shown the same. */
    private static final Comparator<PeerSet> ORDER = Comparator.comparing(PeerSet::kind)
            .thenComparing(Comparator.comparingInt(PeerSet::size).reversed())
            .thenComparing(PeerSet::code);

    private Disclosure() {}

    /** Of all sets there are, whoever looks: two who compare their reports learn no more than one of them. */
    static List<PeerSet> publishable(List<PeerSet> all) {
        return apart(all.stream().sorted(ORDER).toList());
    }

    /** What is left for one who knows the own value: the sets without that one, by the same rule. */
    static List<PeerSet> seenBy(int viewer, List<PeerSet> publishable) {
        return apart(publishable.stream().map(set -> set.without(viewer)).toList());
    }

    private static List<PeerSet> apart(List<PeerSet> inOrder) {
        List<PeerSet> shown = new ArrayList<>();
        for (PeerSet set : inOrder) {
            if (set.size() >= SMALLEST && shown.stream().allMatch(other -> isApart(set.difference(other)))) {
                shown.add(set);
            }
        }
        return shown;
    }

    private static boolean isApart(int difference) {
        return difference == 0 || difference >= SMALLEST;
    }
}
