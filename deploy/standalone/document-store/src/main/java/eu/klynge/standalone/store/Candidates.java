package eu.klynge.standalone.store;

import java.util.Collection;
import java.util.List;

/**
 * The ids of documents that may match, as an index names them; to be read before the index changes. Nothing is gathered: a
 * query with a limit reads the first of many.
 *
 * @param named each of them with the ids it has; an id may be named several times
 */
record Candidates(Collection<? extends Collection<Object>> named) {

    static Candidates of(Collection<Object> ids) {
        return new Candidates(List.of(ids));
    }

    /** At most so many. */
    long most() {
        return named.stream().mapToLong(Collection::size).sum();
    }

    /** Each once. */
    Iterable<Object> ids() {
        return named.stream().<Object>flatMap(Collection::stream).distinct()::iterator;
    }
}
