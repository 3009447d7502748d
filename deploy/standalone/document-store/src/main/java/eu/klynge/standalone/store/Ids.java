package eu.klynge.standalone.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Ids of any type as bytes and back: texts in their order, before all others. */
final class Ids {

    private static final byte STRING = 0;
    private static final byte OTHER = 1;
    private static final String FIELD = "i";

    private Ids() {}

    /** One value for all spellings of an id: 1, 1L and 1.0 are the same one. */
    static Object canonical(@Nullable Object id) {
        return id instanceof String
                ? id
                : Missing.ofNullable(new KeyValue(id).normalized().get(0));
    }

    /** The id's bytes behind a prefix. */
    static byte[] encode(byte[] prefix, Object id) {
        return id instanceof String string
                ? join(prefix, STRING, string.getBytes(StandardCharsets.UTF_8))
                : join(prefix, OTHER, Bson.encode(id instanceof Missing ? new Document() : new Document(FIELD, id)));
    }

    private static byte[] join(byte[] prefix, byte kind, byte[] id) {
        byte[] key = Arrays.copyOf(prefix, prefix.length + 1 + id.length);
        key[prefix.length] = kind;
        System.arraycopy(id, 0, key, prefix.length + 1, id.length);
        return key;
    }

    /** @param prefix how many bytes come before the id's */
    static Object decode(byte[] key, int prefix) {
        int start = prefix + 1;
        return key[prefix] == STRING
                ? new String(key, start, key.length - start, StandardCharsets.UTF_8)
                : Missing.ofNullable(
                        Bson.decode(Arrays.copyOfRange(key, start, key.length)).get(FIELD));
    }
}
