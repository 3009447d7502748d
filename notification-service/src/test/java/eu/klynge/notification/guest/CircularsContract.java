package eu.klynge.notification.guest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.notification.mail.Matter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of circulars does. Other tests may use the same one. */
public interface CircularsContract {

    Circulars circulars();

    private List<Circular> of(String event) {
        return Objects.requireNonNull(circulars()
                .all(1000)
                .filter(each -> each.event().equals(event))
                .collectList()
                .block(Duration.ofSeconds(10)));
    }

    @Test
    default void aCircularIsThereUntilItHasReachedEverybody() {
        String id = UUID.randomUUID().toString();
        // Of no guest, so that a service that carries it finds nobody.
        Circular circular =
                new Circular(id, id, new Matter("attendance-event-cancelled", Map.of("reason", "Rain.")), "");

        circulars().add(circular).block();
        circulars().keep(circular.after("g")).block();
        circulars().add(circular).block();
        assertThat(of(id)).isSubsetOf(circular.after("g"));

        circulars().remove(id).block();
        circulars().keep(circular.after("h")).block();
        assertThat(of(id)).isEmpty();
    }
}
