package eu.klynge.notification.guest;

import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries circulars from guest to guest, a page at a time. Several instances may carry the same one: a guest's letter has the same
 * id whoever writes it.
 */
final class CircularPost {

    private static final int AT_ONCE = 8;
    private static final int PAGE = 200;
    private static final int CIRCULARS = 20;

    private final Circulars circulars;
    private final Attendances attendances;
    private final GuestNews news;

    CircularPost(Circulars circulars, Attendances attendances, GuestNews news) {
        this.circulars = circulars;
        this.attendances = attendances;
        this.news = news;
    }

    /** How many circulars have reached everybody. */
    Mono<Long> round() {
        return circulars
                .all(CIRCULARS)
                .concatMap(circular -> carry(circular).thenReturn(circular))
                .count();
    }

    private Mono<Void> carry(Circular circular) {
        return attendances
                .open(circular.event(), circular.after(), PAGE)
                .collectList()
                .flatMap(page -> write(circular, page).then(goOn(circular, page)));
    }

    private Mono<Void> write(Circular circular, List<Attendance> page) {
        return Flux.fromIterable(page)
                .flatMap(guest -> news.write(circular.id(), guest.id(), circular.matter(), Duration.ZERO), AT_ONCE)
                .then();
    }

    private Mono<Void> goOn(Circular circular, List<Attendance> page) {
        if (page.size() < PAGE) {
            return circulars.remove(circular.id());
        }
        Circular next = circular.after(page.getLast().id());
        return circulars.keep(next).then(Mono.defer(() -> carry(next)));
    }
}
