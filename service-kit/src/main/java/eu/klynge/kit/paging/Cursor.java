package eu.klynge.kit.paging;

import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The sort values of the last element seen. Opaque to callers; a check sum tells a broken one from a list that happens to
 * be empty. It carries no secret and grants nothing.
 */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(String... values) {
        return new Cursor(List.of(values));
    }

    public String encoded() {
        String joined = String.join(SEPARATOR, values);
        String checked = checksum(joined) + SEPARATOR + joined;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(checked.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param encoded what the caller sent, null for the first page
     * @param size how many values this list's cursors have
     * @throws ProblemException invalid-cursor
     */
    public static @Nullable Cursor decode(@Nullable String encoded, int size) {
        if (encoded == null) {
            return null;
        }
        try {
            String checked = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            List<String> parts = Arrays.asList(checked.split(SEPARATOR, -1));
            List<String> values = parts.subList(1, parts.size());
            if (values.size() == size && parts.getFirst().equals(checksum(String.join(SEPARATOR, values)))) {
                return new Cursor(values);
            }
        } catch (IllegalArgumentException notBase64) {
            throw broken();
        }
        throw broken();
    }

    private static ProblemException broken() {
        return ProblemException.invalid(
                ProblemType.INVALID_CURSOR,
                List.of(new Fault("", "invalid-cursor", "Take the cursor from the 'next' of a page, unchanged.")));
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
