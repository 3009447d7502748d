package eu.klynge.notification.guest;

import java.util.HashMap;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Public events without a store. */
final class InMemoryOccasions implements Occasions {

    private record Kept(Occasion occasion, long sequence) {}

    private final Map<String, Kept> kept = new HashMap<>();

    @Override
    public Mono<Boolean> keep(Occasion occasion, long sequence) {
        return Mono.fromSupplier(() -> {
            Kept before = kept.get(occasion.id());
            if (before != null && before.sequence() >= sequence) {
                return false;
            }
            kept.put(occasion.id(), new Kept(occasion, sequence));
            return true;
        });
    }

    @Override
    public Mono<Occasion> find(String id) {
        return Mono.justOrEmpty(kept.get(id)).map(Kept::occasion);
    }
}
