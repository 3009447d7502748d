package eu.klynge.events.award;

/**
 * A nomination on the shortlist, public from then on.
 *
 * @param cluster slug of the nominee
 * @param name of the nominee
 * @param place 1 to 3
 * @param score the jury's result, to six places
 * @param jurors whose marks counted
 * @param reason in one sentence, how it came to this place
 */
public record Finalist(
        String nomination, String cluster, String name, int place, String score, int jurors, String reason) {}
