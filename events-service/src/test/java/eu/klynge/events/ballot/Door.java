package eu.klynge.events.ballot;

import eu.klynge.events.attendance.AttendanceFact;
import eu.klynge.events.attendance.Guest;
import eu.klynge.events.attendance.GuestList;
import eu.klynge.events.attendance.GuestLists;
import eu.klynge.events.attendance.Guests;
import eu.klynge.events.attendance.InMemoryGuests;
import eu.klynge.events.attendance.Seat;
import eu.klynge.events.attendance.Standing;
import eu.klynge.events.attendance.Terms;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is registered for which event, as far as codes for voting ask. */
final class Door {

    private static final Instant AT = Instant.parse("2027-01-01T12:00:00Z");
    private static final Terms TERMS = new Terms(1, null, null, null, List.of(), false, true, 48, List.of());

    private final InMemoryGuests guests = new InMemoryGuests();
    private final Map<String, Set<String>> registrations = new ConcurrentHashMap<>();
    private final Map<String, String> groups = new ConcurrentHashMap<>();
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();

    void registered(String id, String event, @Nullable String account, Standing standing) {
        guests.keep(new Guest(id, event, "", account, "Ann", "ann@example.eu", null, null, "en", Map.of(), AT))
                .block();
        registrations
                .computeIfAbsent(event, none -> ConcurrentHashMap.newKeySet())
                .add(id);
        standings.put(id, standing);
    }

    /** The first of them is who registers. */
    void registeredTogether(String event, String account, String... ids) {
        for (String id : ids) {
            registered(id, event, account, Standing.CONFIRMED);
            groups.put(id, ids[0]);
        }
    }

    Guests guests() {
        return guests;
    }

    GuestLists lists() {
        return new GuestLists() {
            @Override
            public Mono<Versioned<GuestList>> find(String event) {
                return Mono.fromSupplier(() -> new Versioned<>(event, 1, list(event), AT, AT, List.of()));
            }

            @Override
            public Mono<Versioned<GuestList>> create(GuestList list) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Mono<Versioned<GuestList>> update(
                    Versioned<GuestList> from, GuestList next, List<AttendanceFact> facts) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Flux<String> withExpiredOffers(Instant now, int limit) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private GuestList list(String event) {
        List<Seat> seats = registrations.getOrDefault(event, Set.of()).stream()
                .map(id -> new Seat(
                        id,
                        1,
                        standings.getOrDefault(id, Standing.REQUESTED),
                        List.of(),
                        groups.get(id),
                        AT,
                        null,
                        null,
                        null))
                .toList();
        return new GuestList(event, TERMS, seats.size(), seats);
    }
}
