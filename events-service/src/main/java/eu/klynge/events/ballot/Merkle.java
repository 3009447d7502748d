package eu.klynge.events.ballot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash of a list of texts: a tree of SHA-256 as in Certificate Transparency (RFC 9162), a leaf's prefixed by a zero byte, a
 * node's by a one; a level's last one without a partner goes up as it is.
 */
final class Merkle {

    private Merkle() {}

    /** Lower-case hexadecimal; SHA-256 of nothing for an empty list. */
    static String root(List<String> texts) {
        MessageDigest sha = sha256();
        List<byte[]> level = new ArrayList<>(texts.size());
        for (String text : texts) {
            sha.update((byte) 0);
            level.add(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        }
        if (level.isEmpty()) {
            return HexFormat.of().formatHex(sha.digest());
        }
        while (level.size() > 1) {
            level = above(level, sha);
        }
        return HexFormat.of().formatHex(level.getFirst());
    }

    private static List<byte[]> above(List<byte[]> level, MessageDigest sha) {
        List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
        for (int i = 0; i + 1 < level.size(); i += 2) {
            sha.update((byte) 1);
            sha.update(level.get(i));
            above.add(sha.digest(level.get(i + 1)));
        }
        if (level.size() % 2 == 1) {
            above.add(level.getLast());
        }
        return above;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
