package eu.klynge.directory.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The codes of a facet as numbers from 0, as many as there are; a code keeps its number. */
final class Codes {

    /** As many as {@link Column} can tell apart; vocabularies have some thousand. */
    private static final int MOST = Character.MAX_VALUE;

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final List<String> names = new CopyOnWriteArrayList<>();

    /** -1 for a code that no entry ever had. */
    int known(String code) {
        return numbers.getOrDefault(code, -1);
    }

    int number(String code) {
        Integer number = numbers.get(code);
        return number == null ? added(code) : number;
    }

    String name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }

    private synchronized int added(String code) {
        return numbers.computeIfAbsent(code, fresh -> {
            if (names.size() == MOST) {
                throw new IllegalStateException("more codes than a vocabulary has");
            }
            names.add(fresh);
            return names.size() - 1;
        });
    }
}
