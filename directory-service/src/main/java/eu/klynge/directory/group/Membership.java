package eu.klynge.directory.group;

import java.time.Instant;

/**
 * One organisation in a group.
 *
 * @param since when it was invited, or has confirmed
 */
public record Membership(String clusterId, String country, State state, Instant since) {

    public enum State {
        INVITED,
        CONFIRMED
    }

    boolean isConfirmed() {
        return state == State.CONFIRMED;
    }
}
