package eu.klynge.events.attendance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Numbers of addresses in memory. */
final class InMemoryCalendarAddresses implements CalendarAddresses {

    private record Latest(int number, List<String> keys) {}

    private final Map<String, Latest> latest = new HashMap<>();

    @Override
    public Mono<Integer> number(String account) {
        return Mono.fromSupplier(
                () -> latest.getOrDefault(account, new Latest(0, List.of())).number());
    }

    @Override
    public Mono<Integer> renew(String account, @Nullable String key) {
        return Mono.fromSupplier(() -> {
            Latest before = latest.getOrDefault(account, new Latest(0, List.of()));
            if (key != null && before.keys().contains(key)) {
                return before.number();
            }
            List<String> keys = new ArrayList<>(before.keys());
            Optional.ofNullable(key).ifPresent(keys::add);
            latest.put(account, new Latest(before.number() + 1, keys));
            return before.number() + 1;
        });
    }
}
