package eu.klynge.notification.webhook.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.notification.NotificationTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/** Two instances and one webhook. */
@NotificationTest
class MongoClaimsIT {

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    private final String webhook = UUID.randomUUID().toString();
    private final MongoClaims one;
    private final MongoClaims other;

    MongoClaimsIT(@Autowired MongoDatabase database) {
        one = new MongoClaims(database, "one");
        other = new MongoClaims(database, "other");
    }

    private boolean claims(MongoClaims instance, long fromSecond) {
        Instant from = NOW.plusSeconds(fromSecond);
        return Boolean.TRUE.equals(
                instance.claim(webhook, from, from.plusSeconds(60)).block());
    }

    @Test
    void oneWorksAndTheOtherLeavesItAlone() {
        assertThat(claims(one, 0)).isTrue();
        assertThat(claims(other, 1)).isFalse();
        assertThat(claims(one, 30)).as("renewed").isTrue();
        assertThat(claims(other, 60)).isFalse();
    }

    @Test
    void theClaimOfADeadInstanceRunsOut() {
        claims(one, 0);

        assertThat(claims(other, 60)).isTrue();
        assertThat(claims(one, 61)).isFalse();
    }

    @Test
    void onlyItsHolderGivesAClaimBack() {
        claims(one, 0);

        other.release(webhook).block();
        assertThat(claims(other, 1)).isFalse();
        one.release(webhook).block();
        assertThat(claims(other, 1)).isTrue();
    }

    @Test
    void ofManyAtOnceOneGetsIt() {
        long got = Flux.range(0, 16)
                .flatMap(each -> (each % 2 == 0 ? one : other).claim(webhook, NOW, NOW.plusSeconds(60)))
                .filter(ours -> ours)
                .count()
                .blockOptional()
                .orElseThrow();

        assertThat(got).as("all of one instance, none of the other").isEqualTo(8);
    }
}
