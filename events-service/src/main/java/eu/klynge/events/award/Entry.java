package eu.klynge.events.award;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of an award, as the list and the topic have it; follows its chain.
 *
 * @param steps how far it has followed
 * @param head hash of that step
 * @param changedAt time of that step
 */
public record Entry(
        String id,
        long steps,
        String head,
        Instant changedAt,
        Standing standing,
        Definition definition,
        List<AwardFact.Shortlist> shortlists,
        Map<String, String> winners,
        @Nullable Instant openedAt,
        @Nullable Instant awardedAt) {

    public Entry {
        shortlists = List.copyOf(shortlists);
        winners = Map.copyOf(winners);
    }

    static Entry of(Award award) {
        return new Entry(
                award.id(),
                award.number(),
                award.head(),
                award.at(),
                Standing.of(award),
                award.definition(),
                award.shortlists(),
                award.winners(),
                award.openedAt(),
                award.awardedAt());
    }

    /** Slugs of the clusters that won a category. */
    public List<String> winningClusters() {
        return shortlists.stream()
                .flatMap(shortlist -> shortlist.finalists().stream())
                .filter(finalist -> winners.containsValue(finalist.nomination()))
                .map(Finalist::cluster)
                .toList();
    }
}
