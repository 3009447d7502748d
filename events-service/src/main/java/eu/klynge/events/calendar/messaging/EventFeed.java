package eu.klynge.events.calendar.messaging;

import eu.klynge.contracts.Topics;
import eu.klynge.events.calendar.CalendarIndex;
import eu.klynge.events.calendar.Entry;
import eu.klynge.events.calendar.Freshness;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.EventDecoder;
import eu.klynge.kit.inbox.WholeTopic;
import eu.klynge.kit.kafka.KafkaPolicy;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the calendar of this replica. */
final class EventFeed extends WholeTopic implements Freshness {

    private static final Logger log = LoggerFactory.getLogger(EventFeed.class);

    private final CalendarIndex index;

    EventFeed(KafkaPolicy policy, EventDecoder decoder, CalendarIndex index) {
        super(Topics.EVENTS.name(), policy, decoder);
        this.index = index;
    }

    @Override
    protected void take(Event<?> event) {
        switch (event.data()) {
            case eu.klynge.contracts.events.Event of -> index.put(entry(of));
            default -> log.debug("Skipped {}", event.type());
        }
    }

    @Override
    protected void gone(String key) {
        index.remove(key);
    }

    private static Entry entry(eu.klynge.contracts.events.Event event) {
        List<String> organisers = new ArrayList<>(event.hosts());
        event.organisers().forEach(organisation -> organisers.add(organisation.name()));
        event.coOrganisers().forEach(organisation -> organisers.add(organisation.name()));
        return new Entry(
                event.id(),
                event.state(),
                event.type(),
                event.title(),
                event.summary(),
                event.format(),
                event.place() == null ? null : event.place().city(),
                event.countries(),
                event.ecosystems(),
                event.audiences(),
                organisers,
                event.timeZone(),
                event.starts(),
                event.ends(),
                event.startsAt(),
                event.endsAt(),
                event.series());
    }
}
