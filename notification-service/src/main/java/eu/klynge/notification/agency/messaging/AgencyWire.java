package eu.klynge.notification.agency.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topic;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.outbox.OutboxMessage;
import eu.klynge.notification.agency.Agency;
import eu.klynge.notification.agency.AgencyFact;
import java.util.List;

/** An agency's facts in the published language; its history, with names and reasons, stays here. */
final class AgencyWire implements FactEncoder<AgencyFact> {

    @Override
    public List<OutboxMessage> encode(AgencyFact fact) {
        Agency agency = fact.agency();
        return switch (fact) {
            case AgencyFact.Approved ignored -> event(EventTypes.AGENCY_APPROVED, agency);
            case AgencyFact.Changed ignored -> event(EventTypes.AGENCY_CHANGED, agency);
            case AgencyFact.CredentialsRotated ignored -> event(EventTypes.AGENCY_CREDENTIALS_ROTATED, agency);
            case AgencyFact.Revoked ignored -> event(EventTypes.AGENCY_REVOKED, agency);
        };
    }

    private static List<OutboxMessage> event(EventType<eu.klynge.contracts.notification.Agency> type, Agency agency) {
        var wire = new eu.klynge.contracts.notification.Agency(
                agency.id(),
                agency.clientId(),
                agency.profile().name(),
                agency.profile().countries(),
                agency.profile().website(),
                agency.state().code(),
                agency.limits().bytesPerSecond(),
                agency.limits().requestPercentage(),
                agency.approvedAt(),
                agency.changedAt(),
                agency.credentialsRotatedAt());
        List<String> topics = type.topics().stream().map(Topic::name).toList();
        return List.of(OutboxMessage.event(type.name(), agency.id(), wire, topics));
    }
}
