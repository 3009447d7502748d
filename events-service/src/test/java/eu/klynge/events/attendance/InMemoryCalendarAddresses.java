package eu.klynge.events.attendance;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Numbers of addresses in memory. */
final class InMemoryCalendarAddresses implements CalendarAddresses {

    private record Latest(int number, @Nullable String key) {}

    private final Map<String, Latest> latest = new HashMap<>();

    @Override
    public Mono<Integer> number(String account) {
        return Mono.fromSupplier(
                () -> latest.getOrDefault(account, new Latest(0, null)).number());
    }

    @Override
    public Mono<Integer> renew(String account, @Nullable String key) {
        return Mono.fromSupplier(() -> {
            Latest before = latest.getOrDefault(account, new Latest(0, null));
            if (key == null || !key.equals(before.key())) {
                latest.put(account, new Latest(before.number() + 1, key));
            }
            return latest.getOrDefault(account, before).number();
        });
    }
}
