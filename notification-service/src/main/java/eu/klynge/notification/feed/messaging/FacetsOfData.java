package eu.klynge.notification.feed.messaging;

import eu.klynge.contracts.directory.AttestationDue;
import eu.klynge.contracts.directory.Cluster;
import eu.klynge.contracts.directory.ClusterWithdrawal;
import eu.klynge.contracts.directory.CountryOpening;
import eu.klynge.contracts.directory.LabelExpiry;
import eu.klynge.contracts.directory.LabelGrant;
import eu.klynge.contracts.directory.LabelRevocation;
import eu.klynge.contracts.events.Event;
import eu.klynge.notification.feed.Facets;
import java.util.Set;

/** The one place that says where in a state the fields are that filters look at. */
final class FacetsOfData {

    private FacetsOfData() {}

    static Facets of(Object data) {
        return switch (data) {
            case Cluster cluster ->
                new Facets(
                        cluster.country(),
                        cluster.region() == null ? null : cluster.region().code(),
                        Set.copyOf(cluster.ecosystems()));
            case ClusterWithdrawal withdrawal -> new Facets(withdrawal.country(), null, Set.of());
            case Event event ->
                new Facets(
                        event.countries().isEmpty() ? null : event.countries().getFirst(),
                        null,
                        Set.copyOf(event.ecosystems()));
            case AttestationDue due -> new Facets(due.country(), null, Set.of());
            case CountryOpening opening -> new Facets(opening.country(), null, Set.of());
            case LabelGrant label -> new Facets(label.country(), null, Set.of());
            case LabelExpiry label -> new Facets(label.country(), null, Set.of());
            case LabelRevocation label -> new Facets(label.country(), null, Set.of());
            default -> Facets.NONE;
        };
    }
}
