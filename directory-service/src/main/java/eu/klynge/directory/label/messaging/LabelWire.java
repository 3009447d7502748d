package eu.klynge.directory.label.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topic;
import eu.klynge.contracts.directory.LabelExpiry;
import eu.klynge.contracts.directory.LabelGrant;
import eu.klynge.contracts.directory.LabelRevocation;
import eu.klynge.directory.label.Label;
import eu.klynge.directory.label.LabelFact;
import eu.klynge.directory.label.Revocation;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.outbox.OutboxMessage;
import java.time.Instant;
import java.util.List;

/** A label's facts in the published language, under its own key: its sequence is not the cluster's. */
final class LabelWire implements FactEncoder<LabelFact> {

    @Override
    public List<OutboxMessage> encode(LabelFact fact) {
        return switch (fact) {
            case LabelFact.Granted(Label label, Instant at) ->
                List.of(event(EventTypes.LABEL_GRANTED, label, granted(label, at)));
            case LabelFact.Revoked(Label label, Revocation revocation) ->
                List.of(event(EventTypes.LABEL_REVOKED, label, revoked(label, revocation)));
            case LabelFact.Expiring(Label label, int months) ->
                List.of(event(EventTypes.LABEL_EXPIRING, label, expiring(label, months)));
        };
    }

    private static LabelGrant granted(Label label, Instant at) {
        return new LabelGrant(
                label.id(),
                label.clusterId(),
                label.slug(),
                label.country(),
                label.scheme(),
                label.version(),
                label.level(),
                label.renewed(),
                label.period().from(),
                label.until(),
                label.renewableUntil(),
                at);
    }

    private static LabelRevocation revoked(Label label, Revocation revocation) {
        return new LabelRevocation(
                label.id(),
                label.clusterId(),
                label.slug(),
                label.country(),
                label.scheme(),
                label.level(),
                revocation.reason().code(),
                revocation.at());
    }

    private static LabelExpiry expiring(Label label, int months) {
        return new LabelExpiry(
                label.id(),
                label.clusterId(),
                label.slug(),
                label.country(),
                label.scheme(),
                label.level(),
                label.until(),
                label.renewableUntil(),
                months);
    }

    private static OutboxMessage event(EventType<?> type, Label label, Object data) {
        return OutboxMessage.event(
                type.name(),
                label.id(),
                data,
                type.topics().stream().map(Topic::name).toList());
    }
}
