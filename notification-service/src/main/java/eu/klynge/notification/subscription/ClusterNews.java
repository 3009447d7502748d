package eu.klynge.notification.subscription;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.notification.mail.Matter;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What happened to a cluster, brought to whom it matters. */
public final class ClusterNews {

    private static final int AT_ONCE = 8;

    /** One fact, as it was on the topic. */
    public record Fact(String event, Happening happening, Instant at) {}

    private final Profiles profiles;
    private final Subscriptions subscriptions;
    private final Delivering delivering;
    private final Waiting waiting;
    private final String address;
    private final Clock clock;

    ClusterNews(
            Profiles profiles,
            Subscriptions subscriptions,
            Delivering delivering,
            Waiting waiting,
            String address,
            Clock clock) {
        this.profiles = profiles;
        this.subscriptions = subscriptions;
        this.delivering = delivering;
        this.waiting = waiting;
        this.address = address;
        this.clock = clock;
    }

    /** True when somebody hears of it who had not yet. */
    public Mono<Boolean> present(Fact fact, Profile profile) {
        return profiles.keep(profile).then(tell(fact, profile));
    }

    /** Whoever looked for the cluster as it was hears that it went. */
    public Mono<Boolean> withdrawn(Fact fact, String id, String slug, String country) {
        return profiles.find(id)
                .defaultIfEmpty(Profile.unknown(id, slug, country))
                .flatMap(profile -> tell(fact, profile))
                .flatMap(told -> profiles.forget(id).thenReturn(told));
    }

    private Mono<Boolean> tell(Fact fact, Profile profile) {
        Matter matter = matter(fact.happening(), profile);
        return subscriptions
                .wanting(fact.happening(), profile.country())
                .filter(subscription -> !fact.at().isBefore(subscription.createdAt())
                        && subscription.search().matches(profile))
                .flatMap(subscription -> tell(fact, subscription, matter), AT_ONCE)
                .reduce(false, (one, other) -> one || other);
    }

    private Mono<Boolean> tell(Fact fact, Subscription subscription, Matter matter) {
        if (!subscription.isDigest()) {
            return delivering.deliver(subscription, fact.event(), matter, java.util.List.of());
        }
        Instant now = clock.instant();
        String id = UuidCreator.getNameBasedSha1(fact.event() + "/" + subscription.id())
                .toString();
        return waiting.add(new Waiting.Item(id, subscription.id(), matter, now))
                .flatMap(added -> waiting.ensure(
                                subscription.id(), subscription.rhythm().next(now))
                        .thenReturn(added));
    }

    private Matter matter(Happening happening, Profile profile) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("cluster", profile.name());
        parameters.put("city", profile.city());
        parameters.put("country", profile.country());
        if (happening != Happening.CLUSTER_WITHDRAWN) {
            parameters.put("link", address + "/api/v1/clusters/" + profile.slug());
        }
        return new Matter(happening.code(), parameters);
    }
}
