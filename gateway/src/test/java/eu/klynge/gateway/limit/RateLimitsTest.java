package eu.klynge.gateway.limit;

import static eu.klynge.gateway.limit.RatePolicy.Callers.ANONYMOUS;
import static eu.klynge.gateway.limit.RatePolicy.Callers.AUTHENTICATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

class RateLimitsTest {

    private static final RatePolicy POSTS = new RatePolicy(
            "posts",
            ANONYMOUS,
            Set.of("POST"),
            List.of(PathPatternParser.defaultInstance.parse("/api/v1/registrations")),
            3,
            2);
    private static final RatePolicy REST = new RatePolicy("rest", ANONYMOUS, Set.of(), List.of(), 10, 5);

    private final Hand hand = new Hand();
    private final RateLimits limits = new RateLimits(List.of(POSTS, REST), 100, hand);

    @Test
    void theFirstPolicyThatCoversARequestCountsIt() {
        assertThat(limits.policy(ANONYMOUS, HttpMethod.POST, path("/api/v1/registrations")))
                .hasValue(POSTS);
        assertThat(limits.policy(ANONYMOUS, HttpMethod.GET, path("/api/v1/registrations")))
                .hasValue(REST);
        assertThat(limits.policy(ANONYMOUS, HttpMethod.POST, path("/api/v1/registrations/1/review")))
                .hasValue(REST);
        assertThat(limits.policy(AUTHENTICATED, HttpMethod.GET, path("/"))).isEmpty();
    }

    @Test
    void aBurstIsGrantedThenRefusedThenRefilledByTheSecond() {
        assertThat(limits.take(POSTS, "a")).isEqualTo(new Allowance(POSTS, true, 2, 1, 1));
        assertThat(limits.take(POSTS, "a")).isEqualTo(new Allowance(POSTS, true, 1, 1, 1));
        assertThat(limits.take(POSTS, "a")).isEqualTo(new Allowance(POSTS, true, 0, 1, 2));
        assertThat(limits.take(POSTS, "a").granted()).isFalse();

        hand.moves(Duration.ofMillis(499));
        assertThat(limits.take(POSTS, "a").granted()).isFalse();
        hand.moves(Duration.ofMillis(1));
        assertThat(limits.take(POSTS, "a").granted()).isTrue();
        assertThat(limits.take(POSTS, "a").granted()).isFalse();
    }

    @Test
    void aBucketNeverHoldsMoreThanTheBurst() {
        limits.take(POSTS, "a");

        hand.moves(Duration.ofHours(1));

        assertThat(limits.take(POSTS, "a").remaining()).isEqualTo(2);
    }

    @Test
    void waitingTimesAreWholeSecondsAndNeverNone() {
        for (int i = 0; i < 10; i++) {
            limits.take(REST, "a");
        }

        var refused = limits.take(REST, "a");

        assertThat(refused.secondsToNext()).isEqualTo(1);
        assertThat(refused.secondsToFull()).isEqualTo(2);
    }

    @Test
    void clientsDoNotShareABucketAndPoliciesNeither() {
        for (int i = 0; i < 4; i++) {
            limits.take(POSTS, "a");
        }

        assertThat(limits.take(POSTS, "b").granted()).isTrue();
        assertThat(limits.take(REST, "a").granted()).isTrue();
        assertThat(limits.wouldGrant(POSTS, "a")).isFalse();
    }

    @Test
    void askingTakesNothing() {
        for (int i = 0; i < 10; i++) {
            assertThat(limits.wouldGrant(POSTS, "a")).isTrue();
        }
    }

    @Test
    void anyNumberOfClientsFitsInBoundedMemory() {
        for (int i = 0; i < 10_000; i++) {
            limits.take(REST, "client " + i);
        }

        assertThat(limits.size()).isLessThanOrEqualTo(100);
    }

    @Test
    void bucketsThatMustBeFullAgainAreForgotten() {
        limits.take(REST, "a");
        assertThat(limits.size()).isEqualTo(1);

        hand.moves(Duration.ofSeconds(4));

        assertThat(limits.size()).isZero();
    }

    @Test
    void headersFollowTheDraft() {
        var headers = new HttpHeaders();

        limits.take(REST, "a").writeTo(headers);

        assertThat(headers.getFirst("RateLimit-Policy")).isEqualTo("\"rest\";q=10;w=2");
        assertThat(headers.getFirst("RateLimit")).isEqualTo("\"rest\";r=9;t=1");
    }

    @Test
    void aLimitOfNothingIsRefused() {
        assertThatThrownBy(() -> new RatePolicy("none", ANONYMOUS, Set.of(), List.of(), 0, 1))
                .hasMessageContaining("none");
    }

    private static PathContainer path(String path) {
        return PathContainer.parsePath(path);
    }

    /** A clock's hand, moved by the test. */
    private static final class Hand implements TimeMeter {

        private long nanos = 1_000_000_000L;

        void moves(Duration by) {
            nanos += by.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
