package eu.klynge.standalone.launcher.award;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of lines, and of trees of them. */
final class Hashes {

    private final MessageDigest sha;

    Hashes() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Of the parts with a line feed between each two, in hexadecimal. */
    String of(String... parts) {
        return HexFormat.of().formatHex(sha.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
    }

    byte[] leaf(String text) {
        sha.update((byte) 0);
        return sha.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of the tree over these leaves, in hexadecimal; a level's last one without a partner goes up as it is. */
    String root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return HexFormat.of().formatHex(sha.digest());
        }
        var level = leaves;
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>((level.size() + 1) / 2);
            for (var i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return HexFormat.of().formatHex(level.getFirst());
    }

    private byte[] node(byte[] left, byte[] right) {
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }
}
