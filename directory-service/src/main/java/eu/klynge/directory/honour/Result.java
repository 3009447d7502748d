package eu.klynge.directory.honour;

import java.util.List;

/**
 * How an award ended, or that it has not.
 *
 * @param award id
 * @param year when it was handed over, in the award's time zone; 0 as long as it is not
 * @param placed who came how far; empty unless it is handed over and stands
 */
public record Result(String award, String name, int year, List<Placed> placed) {

    public Result {
        placed = List.copyOf(placed);
    }

    /** An award that is not handed over, or not any more. */
    public static Result none(String award, String name) {
        return new Result(award, name, 0, List.of());
    }

    /**
     * @param cluster slug of the organisation
     * @param category name of the category
     */
    public record Placed(String cluster, String category, Place place) {}
}
