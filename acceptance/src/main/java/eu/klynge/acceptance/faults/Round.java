package eu.klynge.acceptance.faults;

import java.util.List;

/**
 * Blows that fall before the first of them is overcome.
 *
 * @param blows one after the other
 * @param meanwhile ordered before them, and falls whenever its process comes by
 */
record Round(List<Blow> blows, Blow.AtPoint meanwhile) {

    Round {
        blows = List.copyOf(blows);
    }
}
