package eu.klynge.notification.mail;

import eu.klynge.notification.mail.Letter.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Letters without a store. */
public final class InMemoryLetters implements Letters {

    private record Kept(
            Letter letter,
            @Nullable Instant dueAt,
            @Nullable String claim,
            @Nullable Instant endedAt) {}

    private final Map<String, Kept> kept = new LinkedHashMap<>();

    @Override
    public Mono<Boolean> add(Letter letter) {
        return Mono.fromSupplier(
                () -> kept.putIfAbsent(letter.id(), new Kept(letter, letter.createdAt(), null, null)) == null);
    }

    @Override
    public Mono<List<Letter>> claim(String claim, int most, Instant now, Instant until) {
        return Mono.fromSupplier(() -> kept.values().stream()
                .filter(each -> each.dueAt() != null && !each.dueAt().isAfter(now))
                .sorted(Comparator.comparing(Kept::dueAt))
                .limit(most)
                .toList()
                .stream()
                .map(each -> {
                    kept.put(each.letter().id(), new Kept(each.letter(), until, claim, null));
                    return each.letter();
                })
                .toList());
    }

    @Override
    public Mono<Void> renew(String claim, Instant until) {
        return Mono.fromRunnable(() -> kept.replaceAll((id, each) ->
                claim.equals(each.claim()) ? new Kept(each.letter(), until, claim, each.endedAt()) : each));
    }

    @Override
    public Mono<Void> conclude(Letter letter, String claim, State state, @Nullable String reason, Instant at) {
        return change(
                letter.id(),
                each -> claim.equals(each.claim()),
                each -> new Kept(ended(each.letter(), state, reason), null, null, at));
    }

    private static Letter ended(Letter letter, State state, @Nullable String reason) {
        return with(
                letter, new Matter(letter.matter().template(), Map.of()), List.of(), state, letter.attempts(), reason);
    }

    private static Letter with(
            Letter letter, Matter matter, List<Matter> items, State state, int attempts, @Nullable String reason) {
        return new Letter(
                letter.id(),
                letter.contact(),
                letter.stream(),
                matter,
                items,
                letter.language(),
                state,
                attempts,
                letter.createdAt(),
                reason);
    }

    @Override
    public Mono<Void> postpone(Letter letter, String claim, int attempts, String reason, Instant until) {
        State state = attempts == 0 ? State.PENDING : State.RETRYING;
        return change(
                letter.id(),
                each -> claim.equals(each.claim()),
                each -> new Kept(
                        with(each.letter(), letter.matter(), letter.items(), state, attempts, reason),
                        until,
                        null,
                        null));
    }

    private Mono<Void> change(String id, Predicate<Kept> condition, Function<Kept, Kept> change) {
        return Mono.fromRunnable(
                () -> kept.computeIfPresent(id, (key, each) -> condition.test(each) ? change.apply(each) : each));
    }

    @Override
    public Mono<Void> bounced(String id, String reason) {
        return change(
                id,
                each -> true,
                each -> new Kept(ended(each.letter(), State.FAILED, reason), null, null, each.endedAt()));
    }

    @Override
    public Mono<Letter> find(String id) {
        return Mono.fromSupplier(() -> kept.get(id)).map(Kept::letter);
    }

    @Override
    public Mono<Void> erase(String contact, Instant at) {
        return Mono.fromRunnable(() ->
                kept.replaceAll((id, each) -> each.letter().contact().equals(contact) && each.dueAt() != null
                        ? new Kept(ended(each.letter(), State.SUPPRESSED, "erased"), null, null, at)
                        : each));
    }

    @Override
    public Mono<Map<State, Long>> counts() {
        return Mono.fromSupplier(() -> kept.values().stream()
                .collect(Collectors.groupingBy(each -> each.letter().state(), Collectors.counting())));
    }

    @Override
    public Mono<Long> sweep(Instant before) {
        return Mono.fromSupplier(() -> {
            long size = kept.size();
            kept.values()
                    .removeIf(each -> each.endedAt() != null && each.endedAt().isBefore(before));
            return size - kept.size();
        });
    }
}
