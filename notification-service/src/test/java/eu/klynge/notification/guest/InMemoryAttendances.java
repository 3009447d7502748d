package eu.klynge.notification.guest;

import java.util.TreeMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Registrations without a store. */
final class InMemoryAttendances implements Attendances {

    private record Kept(Attendance attendance, long sequence) {}

    private final TreeMap<String, Kept> kept = new TreeMap<>();

    @Override
    public Mono<Boolean> keep(Attendance attendance, long sequence) {
        return Mono.fromSupplier(() -> {
            Kept before = kept.get(attendance.id());
            if (before != null && before.sequence() >= sequence) {
                return false;
            }
            kept.put(attendance.id(), new Kept(attendance, sequence));
            return true;
        });
    }

    @Override
    public Flux<Attendance> open(String event, String after, int limit) {
        return Flux.defer(() -> Flux.fromStream(kept.tailMap(after, false).values().stream()
                .map(Kept::attendance)
                .filter(each -> each.event().equals(event) && each.standing().isOpen())
                .limit(limit)));
    }

    @Override
    public Flux<Attendance> ofGroup(String group) {
        return Flux.defer(() -> Flux.fromStream(
                kept.values().stream().map(Kept::attendance).filter(each -> group.equals(each.group()))));
    }
}
