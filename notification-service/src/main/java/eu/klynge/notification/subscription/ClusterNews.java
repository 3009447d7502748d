package eu.klynge.notification.subscription;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What happened to a cluster, told with what is known of it. */
public final class ClusterNews {

    /** One fact, as it was on the topic. */
    public record Fact(String event, Happening happening, Instant at) {}

    private final Profiles profiles;
    private final NewsDesk desk;
    private final String address;

    ClusterNews(Profiles profiles, NewsDesk desk, String address) {
        this.profiles = profiles;
        this.desk = desk;
        this.address = address;
    }

    /** True when somebody hears of it who had not yet. */
    public Mono<Boolean> present(Fact fact, Profile profile) {
        return profiles.keep(profile).then(tell(fact, profile, Map.of("link", page(profile))));
    }

    /** Whoever looked for the cluster as it was hears that it went. */
    public Mono<Boolean> withdrawn(Fact fact, String id, String slug, String country) {
        return known(id, slug, country)
                .flatMap(profile -> tell(fact, profile, Map.of()))
                .flatMap(told -> profiles.forget(id).thenReturn(told));
    }

    /**
     * Of its label.
     *
     * @param level of the label
     * @param until ISO 8601 date, its last day
     */
    public Mono<Boolean> labelled(Fact fact, String id, String slug, String country, String level, String until) {
        return known(id, slug, country)
                .flatMap(profile -> tell(fact, profile, Map.of("level", level, "until", until, "link", page(profile))));
    }

    private Mono<Profile> known(String id, String slug, String country) {
        return profiles.find(id).defaultIfEmpty(Profile.unknown(id, slug, country));
    }

    private Mono<Boolean> tell(Fact fact, Profile profile, Map<String, String> more) {
        var parameters = new HashMap<>(more);
        parameters.put("cluster", profile.name());
        parameters.put("city", profile.city());
        parameters.put("country", profile.country());
        return desk.tell(new News(fact.event(), fact.happening(), fact.at(), profile.scope(), parameters, Map.of()));
    }

    private String page(Profile profile) {
        return address + "/clusters/" + profile.slug();
    }
}
