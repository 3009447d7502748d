package eu.klynge.notification.subscription.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.directory.Cluster;
import eu.klynge.contracts.directory.ClusterWithdrawal;
import eu.klynge.contracts.directory.CountryOpening;
import eu.klynge.contracts.directory.LabelExpiry;
import eu.klynge.contracts.directory.LabelGrant;
import eu.klynge.contracts.directory.LabelRevocation;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.notification.mail.CannotCompose;
import eu.klynge.notification.subscription.ClusterNews;
import eu.klynge.notification.subscription.ClusterNews.Fact;
import eu.klynge.notification.subscription.Happening;
import eu.klynge.notification.subscription.News;
import eu.klynge.notification.subscription.NewsDesk;
import eu.klynge.notification.subscription.Profile;
import eu.klynge.notification.subscription.Scope;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** The history of the directory: every change is told, not only the latest. */
class ClusterChanges {

    static final String GROUP = "notification.subscriptions";

    private final Inbox inbox;
    private final ClusterNews news;
    private final NewsDesk desk;
    private final PublicAddress address;

    ClusterChanges(Inbox inbox, ClusterNews news, NewsDesk desk, PublicAddress address) {
        this.inbox = inbox;
        this.news = news;
        this.desk = desk;
        this.address = address;
    }

    @KafkaListener(id = GROUP, topics = "#{@clusterChangeSubscription.reads()}", containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this::on);
    }

    private Mono<Effect> on(Event<?> event) {
        Mono<Boolean> told = switch (event.data()) {
            case Cluster cluster -> news.present(fact(event, happening(event)), profile(cluster));
            case ClusterWithdrawal withdrawal ->
                news.withdrawn(
                        fact(event, Happening.CLUSTER_WITHDRAWN),
                        withdrawal.id(),
                        withdrawal.slug(),
                        withdrawal.country());
            case LabelGrant label ->
                news.labelled(
                        fact(event, Happening.LABEL_GRANTED),
                        label.clusterId(),
                        label.slug(),
                        label.country(),
                        label.level(),
                        label.validUntil().toString());
            case LabelExpiry label ->
                news.labelled(
                        fact(event, Happening.LABEL_EXPIRING),
                        label.clusterId(),
                        label.slug(),
                        label.country(),
                        label.level(),
                        label.validUntil().toString());
            case LabelRevocation label ->
                news.labelled(
                        fact(event, Happening.LABEL_REVOKED),
                        label.clusterId(),
                        label.slug(),
                        label.country(),
                        label.level(),
                        LocalDate.ofInstant(label.revokedAt(), ZoneOffset.UTC).toString());
            case CountryOpening opening -> desk.tell(opened(event, opening));
            default -> Mono.just(false);
        };
        return told.map(changed -> changed ? Effect.APPLIED : Effect.SKIPPED)
                .onErrorMap(CannotCompose.class, CannotCompose::refusal);
    }

    private static Fact fact(Event<?> event, Happening happening) {
        return new Fact(event.id(), happening, event.time());
    }

    private News opened(Event<?> event, CountryOpening opening) {
        String country = opening.country();
        return new News(
                event.id(),
                Happening.COUNTRY_OPENED,
                event.time(),
                new Scope(List.of(country), List.of(), List.of(), country),
                Map.of("country", country, "link", address.value() + "/?country=" + country),
                Map.of());
    }

    private static Happening happening(Event<?> event) {
        return event.type().equals(EventTypes.CLUSTER_PUBLISHED.name())
                ? Happening.CLUSTER_PUBLISHED
                : Happening.CLUSTER_UPDATED;
    }

    private static Profile profile(Cluster cluster) {
        String words = Stream.of(
                        Stream.of(cluster.name(), cluster.city()),
                        cluster.nativeName().values().stream(),
                        cluster.about().values().stream())
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
        return new Profile(
                cluster.id(),
                cluster.slug(),
                cluster.name(),
                cluster.city(),
                cluster.country(),
                cluster.region() == null ? null : cluster.region().code(),
                cluster.ecosystems(),
                words);
    }
}
