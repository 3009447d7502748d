package eu.klynge.standalone.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** The keys of a collection's map: ids of any type, in MongoDB's order. */
final class Ids extends BasicDataType<Object> {

    private static final byte STRING = 0;
    private static final byte OTHER = 1;
    private static final String FIELD = "i";

    /** One value for all spellings of an id: 1, 1L and 1.0 are the same one. */
    static Object canonical(@Nullable Object id) {
        return id instanceof String
                ? id
                : Missing.ofNullable(new KeyValue(id).normalized().get(0));
    }

    @Override
    public int compare(Object one, Object other) {
        return one instanceof String a && other instanceof String b
                ? a.compareTo(b)
                : ValueComparator.ascWithoutListHandling().compare(one, other);
    }

    @Override
    public int getMemory(Object id) {
        return id instanceof String string ? 40 + string.length() : 64;
    }

    @Override
    public void write(WriteBuffer buffer, Object id) {
        if (id instanceof String string) {
            write(buffer, STRING, string.getBytes(StandardCharsets.UTF_8));
        } else {
            write(buffer, OTHER, Bson.encode(id instanceof Missing ? new Document() : new Document(FIELD, id)));
        }
    }

    private static void write(WriteBuffer buffer, byte kind, byte[] bytes) {
        buffer.put(kind).putVarInt(bytes.length).put(bytes);
    }

    @Override
    public Object read(ByteBuffer buffer) {
        byte kind = buffer.get();
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return kind == STRING
                ? new String(bytes, StandardCharsets.UTF_8)
                : Missing.ofNullable(Bson.decode(bytes).get(FIELD));
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
