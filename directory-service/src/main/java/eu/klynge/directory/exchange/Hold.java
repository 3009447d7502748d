package eu.klynge.directory.exchange;

import java.time.Instant;

/**
 * An import in one instance's hands, for one pass.
 *
 * @param until later it may be in somebody else's
 */
public record Hold(String importId, Import.State pass, Instant until) {

    /** It is not: somebody else goes on with it, from its latest mark. */
    public static final class Lost extends RuntimeException {
        public Lost() {
            super("in other hands", null, false, false);
        }
    }

    Hold until(Instant later) {
        return new Hold(importId, pass, later);
    }
}
