package eu.klynge.directory.exchange;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A web address, however it is written. */
final class Website {

    private static final Pattern PARTS = Pattern.compile("https?://(?:www\\.)?([^/?#]+)(.*)", Pattern.CASE_INSENSITIVE);

    private Website() {}

    /** What others may have written for the same: with http or https, www or not, a slash at the end or none. */
    static List<String> spellings(String address) {
        Matcher parts = PARTS.matcher(address);
        if (!parts.matches()) {
            return List.of(address);
        }
        String path = parts.group(2).endsWith("/")
                ? parts.group(2).substring(0, parts.group(2).length() - 1)
                : parts.group(2);
        String host = parts.group(1).toLowerCase(java.util.Locale.ROOT);
        return Stream.concat(
                        Stream.of(address),
                        Stream.of("https://", "https://www.", "http://", "http://www.")
                                .flatMap(begin -> Stream.of(begin + host + path, begin + host + path + "/")))
                .distinct()
                .toList();
    }
}
