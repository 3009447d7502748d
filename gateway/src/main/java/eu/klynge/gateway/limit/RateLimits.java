package eu.klynge.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** A token bucket per policy and client; as many as are allowed, the idle ones forgotten once they must be full again. */
final class RateLimits {

    private final List<RatePolicy> policies;
    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets;

    RateLimits(List<RatePolicy> policies, long maxBuckets, TimeMeter time) {
        this.policies = List.copyOf(policies);
        this.time = time;
        long slowest =
                policies.stream().mapToLong(RatePolicy::windowSeconds).max().orElse(1);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(maxBuckets)
                .expireAfterAccess(Duration.ofSeconds(slowest + 1))
                .ticker(time::currentTimeNanos)
                .build();
    }

    Optional<RatePolicy> policy(RatePolicy.Callers caller, HttpMethod method, PathContainer path) {
        return policies.stream()
                .filter(policy -> policy.covers(caller, method, path))
                .findFirst();
    }

    Allowance take(RatePolicy policy, String client) {
        ConsumptionProbe probe = bucket(policy, client).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                policy,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Math.max(1, seconds(probe.getNanosToWaitForRefill())),
                seconds(probe.getNanosToWaitForReset()));
    }

    /** What {@link #take} would say, taking nothing. */
    boolean wouldGrant(RatePolicy policy, String client) {
        return bucket(policy, client).getAvailableTokens() > 0;
    }

    /** Buckets in memory, after forgetting what is due. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(RatePolicy policy, String client) {
        return buckets.get(new Key(policy.name(), client), key -> fullBucket(policy));
    }

    private Bucket fullBucket(RatePolicy policy) {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(policy.burst()).refillGreedy(policy.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000_000L);
    }

    private record Key(String policy, String client) {}
}
