package eu.klynge.directory.label;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why and since when a label is held no more. Whatever names persons stays with the stewards: reasons are codes. */
public record Revocation(Reason reason, Instant at) {

    public enum Reason {
        /** The assessment was another organisation's, or never took place. */
        ENTERED_BY_MISTAKE,
        /** What was assessed is not as it was shown. */
        WRONG_EVIDENCE,
        /** The holder has broken the rules of the scheme. */
        RULES_BROKEN,
        /** The organisation does not exist any more, or is another one. */
        HOLDER_CHANGED,
        /** The holder has asked for it. */
        GIVEN_UP;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Reason> of(String code) {
            return Arrays.stream(values())
                    .filter(reason -> reason.code().equals(code))
                    .findFirst();
        }
    }
}
