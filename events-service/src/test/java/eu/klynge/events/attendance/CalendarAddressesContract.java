package eu.klynge.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every store of calendar addresses does. */
public interface CalendarAddressesContract {

    CalendarAddresses addresses();

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(Duration.ofSeconds(30)));
    }

    @Test
    default void eachNewOneHasTheNextNumber() {
        String account = UUID.randomUUID().toString();

        assertThat(done(addresses().number(account))).isZero();
        assertThat(done(addresses().renew(account, null))).isEqualTo(1);
        assertThat(done(addresses().renew(account, null))).isEqualTo(2);
        assertThat(done(addresses().number(account))).isEqualTo(2);
        assertThat(done(addresses().number(UUID.randomUUID().toString()))).isZero();
    }

    @Test
    default void theSameKeyMakesOne() {
        String account = UUID.randomUUID().toString();

        assertThat(done(addresses().renew(account, "key"))).isEqualTo(1);
        assertThat(done(addresses().renew(account, "key"))).isEqualTo(1);
        assertThat(done(addresses().renew(account, "another"))).isEqualTo(2);
        assertThat(done(addresses().renew(account, "key")))
                .as("late, after another renewal")
                .isEqualTo(2);
    }

    @Test
    default void ofSeveralAtOnceEachIsANewOne() {
        String account = UUID.randomUUID().toString();

        List<Integer> numbers = done(Flux.range(0, 8)
                .flatMap(turn -> addresses().renew(account, "key-" + turn), 8)
                .collectList());

        assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }
}
