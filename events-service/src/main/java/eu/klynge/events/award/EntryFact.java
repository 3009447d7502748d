package eu.klynge.events.award;

/** What is told of an award; each carries the entry whole, as it stands afterwards. */
public sealed interface EntryFact {

    Entry entry();

    /** Of a draft nothing is told. */
    record Kept(Entry entry) implements EntryFact {}

    record Opened(Entry entry) implements EntryFact {}

    /** Another step was taken: the chain has a new head. */
    record Advanced(Entry entry) implements EntryFact {}

    record Shortlisted(Entry entry) implements EntryFact {}

    record Awarded(Entry entry) implements EntryFact {}

    record Cancelled(Entry entry) implements EntryFact {}

    static EntryFact of(Entry entry, AwardFact fact) {
        return switch (fact) {
            case AwardFact.Opened ignored -> new Opened(entry);
            case AwardFact.Shortlisted ignored -> new Shortlisted(entry);
            case AwardFact.Awarded ignored -> new Awarded(entry);
            case AwardFact.Cancelled ignored -> entry.openedAt() == null ? new Kept(entry) : new Cancelled(entry);
            case AwardFact.Drafted _,
                    AwardFact.Redrafted _,
                    AwardFact.Extended _,
                    AwardFact.Nominated _,
                    AwardFact.Consented _,
                    AwardFact.Withdrawn _,
                    AwardFact.JurorInvited _,
                    AwardFact.JurorAnswered _,
                    AwardFact.TieDeclared _,
                    AwardFact.UndertakingDeclared _,
                    AwardFact.ConflictFound _,
                    AwardFact.Scored _,
                    AwardFact.Excluded _,
                    AwardFact.CodesIssued _,
                    AwardFact.BallotsNoted _,
                    AwardFact.VoteClosed _,
                    AwardFact.Counted _,
                    AwardFact.Erased _ -> entry.openedAt() == null ? new Kept(entry) : new Advanced(entry);
        };
    }
}
