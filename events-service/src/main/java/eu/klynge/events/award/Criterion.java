package eu.klynge.events.award;

/**
 * What jurors look at.
 *
 * @param id a word of the organiser's, unique in the award
 * @param weight percent; all weights together are 100
 */
public record Criterion(String id, String name, int weight) {

    /** A juror gives 0 to this. */
    public static final int MOST = 10;
}
