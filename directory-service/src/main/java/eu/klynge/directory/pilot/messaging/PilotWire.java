package eu.klynge.directory.pilot.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topic;
import eu.klynge.directory.pilot.Pilot;
import eu.klynge.directory.pilot.PilotFact;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.outbox.OutboxMessage;
import java.time.Instant;
import java.util.List;

/** A pilot's facts in the published language. */
final class PilotWire implements FactEncoder<PilotFact> {

    @Override
    public List<OutboxMessage> encode(PilotFact fact) {
        return switch (fact) {
            case PilotFact.CountryOpened(Pilot pilot, Instant at) -> List.of(opened(pilot, at));
            case PilotFact.Started ignored -> List.of();
            case PilotFact.Counted ignored -> List.of();
            case PilotFact.Closed ignored -> List.of();
        };
    }

    private static OutboxMessage opened(Pilot pilot, Instant at) {
        return OutboxMessage.event(
                EventTypes.COUNTRY_OPENED.name(),
                pilot.country(),
                new eu.klynge.contracts.directory.CountryOpening(
                        pilot.country(),
                        pilot.country(),
                        pilot.answered().size(),
                        pilot.threshold(),
                        pilot.questionnaire(),
                        pilot.version(),
                        at),
                EventTypes.COUNTRY_OPENED.topics().stream().map(Topic::name).toList());
    }
}
