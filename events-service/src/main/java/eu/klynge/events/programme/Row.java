package eu.klynge.events.programme;

import eu.klynge.kit.problem.Fault;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of a file as it was read.
 *
 * @param number of its first line in a table; its place among the entries of a calendar
 * @param title empty when it has none
 * @param sessions JSON as an organiser writes sessions, but with names for room and track, and with an id only where the file
 *     has one; several for an entry that recurs, none for one at fault or one that is left out
 * @param faults why it is no session
 */
public record Row(int number, String title, List<ObjectNode> sessions, List<Fault> faults) {

    public Row {
        sessions = List.copyOf(sessions);
        faults = List.copyOf(faults);
    }
}
