package eu.klynge.kit.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a look through the whole log found.
 *
 * @param entries that were looked at, the broken one included
 * @param head hash of the last sound entry; keep it elsewhere to notice later whether the log's end was cut off
 * @param brokenAt number of the first entry that does not follow from the one before; null when all do
 */
public record Verdict(
        boolean intact, long entries, String head, @Nullable Long brokenAt) {

    static final Verdict EMPTY = new Verdict(true, 0, AuditEntry.BEGINNING, null);

    Verdict and(AuditEntry next) {
        if (!intact) {
            return this;
        }
        return next.follows(entries, head)
                ? new Verdict(true, entries + 1, next.hash(), null)
                : new Verdict(false, entries + 1, head, next.number());
    }
}
