package eu.klynge.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a sorted list.
 *
 * @param next cursor of the page after this one, null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** From one element more than the page holds: the surplus tells that there is a next page. */
    public static <T> Page<T> of(List<T> limitPlusOne, int limit, Function<T, Cursor> position) {
        if (limitPlusOne.size() <= limit) {
            return new Page<>(limitPlusOne, null);
        }
        List<T> items = limitPlusOne.subList(0, limit);
        return new Page<>(items, position.apply(items.getLast()).encoded());
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
