package eu.klynge.notification.agency;

/** What agencies may do on the broker. Blocking, idempotent, and free to fail; the last call is what holds. */
public interface FeedRights {

    /** Lets it read every public topic, in groups of its own, within its limits, and nothing else. */
    void grant(Agency agency);

    /** Takes everything from it; its next request is refused. */
    void revoke(Agency agency);
}
