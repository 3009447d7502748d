package eu.klynge.gateway.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: addresses of this site and no other, whatever a link says. */
final class OwnPath {

    private static final int LONGEST = 2_000;

    /** A second slash at the beginning, or a backslash that browsers take for one, would name another host. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

    private OwnPath() {}

    /** The beginning for anything else. */
    static String of(@Nullable String wanted) {
        if (wanted == null || wanted.length() > LONGEST || !OWN.matcher(wanted).matches()) {
            return "/";
        }
        return isAddress(wanted) ? wanted : "/";
    }

    private static boolean isAddress(String wanted) {
        try {
            new URI(wanted);
            return true;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
