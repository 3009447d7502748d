package eu.klynge.events.series;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Series in memory. */
final class InMemorySeries implements SeriesStore {

    private final Map<String, Series> all = new LinkedHashMap<>();

    @Override
    public Mono<Series> keep(Series series) {
        return Mono.fromSupplier(() -> {
            Series earlier = all.putIfAbsent(series.id(), series);
            return earlier == null ? series : earlier;
        });
    }

    @Override
    public Mono<Void> planned(String id) {
        return Mono.fromRunnable(() -> all.computeIfPresent(
                id,
                (same, series) ->
                        new Series(id, series.digest(), series.owner(), series.details(), series.starts(), true)));
    }

    @Override
    public Flux<Series> unplanned(int limit) {
        return Flux.fromStream(() -> List.copyOf(all.values()).stream()
                .filter(each -> !each.planned())
                .limit(limit));
    }
}
