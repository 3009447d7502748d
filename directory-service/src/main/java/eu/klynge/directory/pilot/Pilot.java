package eu.klynge.directory.pilot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pilot of one country. Its decisions are values: they tell what would be true next and change nothing.
 *
 * @param country ISO 3166-1 alpha-2, also the pilot's id: a country has one pilot
 * @param threshold distinct clusters whose answers open the country
 * @param answered ids of the clusters that have answered, in their order, each once
 * @param openedAt null until the threshold was reached; never taken back
 * @param closedAt null while answers are taken
 */
public record Pilot(
        String country,
        String questionnaire,
        int version,
        int threshold,
        List<String> answered,
        Instant startedAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {

    public static final int USUAL_THRESHOLD = 10;

    public Pilot {
        answered = List.copyOf(answered);
    }

    static Pilot started(String country, Questionnaire questionnaire, int threshold, Instant at) {
        return new Pilot(country, questionnaire.key(), questionnaire.version(), threshold, List.of(), at, null, null);
    }

    public boolean isOpen() {
        return openedAt != null;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** How many clusters still have to answer before the country opens. */
    public int missing() {
        return isOpen() ? 0 : Math.max(0, threshold - answered.size());
    }

    boolean hasCounted(String clusterId) {
        return answered.contains(clusterId);
    }

    /**
     * One more answer; the one that reaches the threshold opens the country, and no later one does.
     *
     * @throws PilotRefused.PilotClosed once it is closed: then its results stand
     */
    PilotFact counting(String clusterId, Instant at) {
        if (isClosed()) {
            throw new PilotRefused.PilotClosed();
        }
        List<String> more = new ArrayList<>(answered);
        more.add(clusterId);
        boolean opens = !isOpen() && more.size() >= threshold;
        Pilot next =
                new Pilot(country, questionnaire, version, threshold, more, startedAt, opens ? at : openedAt, closedAt);
        return opens ? new PilotFact.CountryOpened(next, at) : new PilotFact.Counted(next);
    }

    PilotFact closing(Instant at) {
        return new PilotFact.Closed(
                new Pilot(country, questionnaire, version, threshold, answered, startedAt, openedAt, at));
    }
}
