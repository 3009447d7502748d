package eu.klynge.directory.label;

import java.time.Instant;

/** What happened to a label; each carries it whole, as it stands afterwards. */
public sealed interface LabelFact {

    Label label();

    /** For the first time, again, or renewed. */
    record Granted(Label label, Instant at) implements LabelFact {}

    /** Taken back before its end; the revocation is in the label. */
    record Revoked(Label label, Revocation revocation) implements LabelFact {}

    /** It ends in so many months or fewer. */
    record Expiring(Label label, int months) implements LabelFact {}
}
