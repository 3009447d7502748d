package eu.klynge.kit.web;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An aggregate's version as a strong entity tag, {@code "7"}. */
public final class ETags {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that an {@code If-Match} header names; null for {@code *}, which any version matches.
     *
     * @throws ProblemException precondition-required without a header; stale-version for a tag that was never ours
     */
    public static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw ProblemException.of(
                    ProblemType.PRECONDITION_REQUIRED, "Send the ETag that you have read in If-Match.");
        }
        if (ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ProblemException.of(
                    ProblemType.STALE_VERSION, "Send one ETag in If-Match, exactly as it was received.");
        }
        return Long.valueOf(tag.group(1));
    }
}
