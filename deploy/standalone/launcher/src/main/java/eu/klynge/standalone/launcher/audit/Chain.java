package eu.klynge.standalone.launcher.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries of an audit log, one after the other. The rule is that of the interface: an entry's hash is the SHA-256 of the JSON
 * array of its fields and the hash before. Nothing of the service's own code is used, so a fault there shows here.
 */
final class Chain {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String[] FIELDS = {"number", "at", "subject", "name", "client", "what", "target", "previous"};

    private long entries;
    private String head = "0".repeat(64);

    /** False when the entry does not follow from those before; nothing is to be added after that. */
    boolean add(JsonNode entry) {
        var follows = entry.path("number").asLong() == entries + 1
                && entry.path("previous").asString("").equals(head)
                && entry.path("hash").asString("").equals(hash(entry));
        entries++;
        if (follows) {
            head = entry.path("hash").asString();
        }
        return follows;
    }

    /** The one that was refused included. */
    long entries() {
        return entries;
    }

    /** Hash of the last sound entry. */
    String head() {
        return head;
    }

    static String hash(JsonNode entry) {
        var array = JSON.createArrayNode();
        for (var field : FIELDS) {
            var value = entry.get(field);
            if (value == null) {
                array.addNull();
            } else {
                array.add(value);
            }
        }
        try {
            var text = JSON.writeValueAsString(array).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
