package eu.klynge.events.award.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topic;
import eu.klynge.contracts.events.AwardCategory;
import eu.klynge.contracts.events.AwardFinalist;
import eu.klynge.events.award.AwardFact.Shortlist;
import eu.klynge.events.award.Category;
import eu.klynge.events.award.Dates;
import eu.klynge.events.award.Definition;
import eu.klynge.events.award.Entry;
import eu.klynge.events.award.EntryFact;
import eu.klynge.events.award.Period;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.outbox.OutboxMessage;
import java.util.List;
import java.util.Objects;

/** An entry in the published language. A draft is nobody's business yet. */
final class AwardWire implements FactEncoder<EntryFact> {

    @Override
    public List<OutboxMessage> encode(EntryFact fact) {
        Entry entry = fact.entry();
        return switch (fact) {
            case EntryFact.Kept _ -> List.of();
            case EntryFact.Opened _ -> event(EventTypes.AWARD_OPENED, entry);
            case EntryFact.Advanced _ -> event(EventTypes.AWARD_ADVANCED, entry);
            case EntryFact.Shortlisted _ -> event(EventTypes.AWARD_SHORTLISTED, entry);
            case EntryFact.Awarded _ -> event(EventTypes.AWARD_AWARDED, entry);
            case EntryFact.Cancelled _ -> event(EventTypes.AWARD_CANCELLED, entry);
        };
    }

    private static List<OutboxMessage> event(EventType<eu.klynge.contracts.events.Award> type, Entry entry) {
        List<String> topics = type.topics().stream().map(Topic::name).toList();
        return List.of(OutboxMessage.event(type.name(), entry.id(), wire(entry), topics));
    }

    private static eu.klynge.contracts.events.Award wire(Entry entry) {
        Definition definition = entry.definition();
        Dates dates = definition.dates();
        return new eu.klynge.contracts.events.Award(
                entry.id(),
                definition.name(),
                definition.series(),
                definition.event(),
                definition.session(),
                entry.standing().code(),
                dates.zone(),
                dates.endOf(Period.NOMINATIONS),
                dates.endOf(Period.SCORING),
                dates.voteBegins(),
                dates.endOf(Period.VOTE),
                definition.categories().stream()
                        .map(category -> category(entry, category))
                        .toList(),
                entry.steps(),
                entry.head(),
                Objects.requireNonNull(entry.openedAt()),
                entry.changedAt(),
                entry.awardedAt());
    }

    private static AwardCategory category(Entry entry, Category category) {
        List<AwardFinalist> finalists = entry.shortlists().stream()
                .filter(shortlist -> shortlist.category().equals(category.id()))
                .map(Shortlist::finalists)
                .flatMap(List::stream)
                .map(finalist -> new AwardFinalist(finalist.nomination(), finalist.cluster(), finalist.name()))
                .toList();
        return new AwardCategory(
                category.id(), category.name(), finalists, entry.winners().get(category.id()));
    }
}
