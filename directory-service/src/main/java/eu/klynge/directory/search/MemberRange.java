package eu.klynge.directory.search;

import java.util.List;
import java.util.Set;

/** How many members, in ranges that are easy to choose from. */
final class MemberRange {

    private static final List<Integer> BEGINNINGS = List.of(0, 15, 50, 100, 250);

    private MemberRange() {}

    static Set<String> codes() {
        return Set.of("0-14", "15-49", "50-99", "100-249", "250-");
    }

    static String of(int members) {
        int at = 0;
        while (at + 1 < BEGINNINGS.size() && members >= BEGINNINGS.get(at + 1)) {
            at++;
        }
        return BEGINNINGS.get(at) + "-" + (at + 1 < BEGINNINGS.size() ? BEGINNINGS.get(at + 1) - 1 : "");
    }
}
