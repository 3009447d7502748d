package eu.klynge.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document. Every scan pays for this, so common types are read straight from the array and field names,
 * which repeat in every document, are shared; rare types go through the wire library's decoder.
 */
final class BsonReader {

    private static final @Nullable String[] NAMES = new String[2048];

    private final byte[] bytes;
    private final ByteBuffer numbers;
    private int at;

    BsonReader(byte[] bytes) {
        this.bytes = bytes;
        this.numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    Document document() {
        Document document = new Document();
        at += Integer.BYTES;
        for (byte type = bytes[at++]; type != BsonConstants.TERMINATING_BYTE; type = bytes[at++]) {
            document.put(name(), value(type));
        }
        return document;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> array = new ArrayList<>();
        at += Integer.BYTES;
        for (byte type = bytes[at++]; type != BsonConstants.TERMINATING_BYTE; type = bytes[at++]) {
            skipName();
            array.add(value(type));
        }
        return array;
    }

    private @Nullable Object value(byte type) {
        return switch (type) {
            case BsonConstants.TYPE_UTF8_STRING -> string();
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT -> document();
            case BsonConstants.TYPE_ARRAY -> array();
            case BsonConstants.TYPE_INT32 -> numbers.getInt(skip(Integer.BYTES));
            case BsonConstants.TYPE_INT64 -> numbers.getLong(skip(Long.BYTES));
            case BsonConstants.TYPE_DOUBLE -> numbers.getDouble(skip(Double.BYTES));
            case BsonConstants.TYPE_UTC_DATETIME -> Instant.ofEpochMilli(numbers.getLong(skip(Long.BYTES)));
            case BsonConstants.TYPE_BOOLEAN -> bytes[skip(1)] != 0;
            case BsonConstants.TYPE_NULL -> null;
            default -> rare(type);
        };
    }

    private Object rare(byte type) {
        ByteBuf rest = Unpooled.wrappedBuffer(bytes, at, bytes.length - at);
        Object value = BsonDecoder.decodeValue(type, rest);
        at += rest.readerIndex();
        return value;
    }

    private String string() {
        int length = numbers.getInt(skip(Integer.BYTES));
        return new String(bytes, skip(length), length - 1, StandardCharsets.UTF_8);
    }

    private int skip(int length) {
        int start = at;
        at += length;
        return start;
    }

    private void skipName() {
        while (bytes[at++] != 0) {
            // up to the terminator
        }
    }

    private String name() {
        int start = at;
        int hash = 0;
        byte next;
        while ((next = bytes[at++]) != 0) {
            hash = 31 * hash + next;
        }
        int length = at - 1 - start;
        int slot = (hash ^ hash >>> 16) & NAMES.length - 1;
        String known = NAMES[slot];
        if (known != null && isAt(start, length, known)) {
            return known;
        }
        String name = new String(bytes, start, length, StandardCharsets.UTF_8);
        NAMES[slot] = name;
        return name;
    }

    private boolean isAt(int start, int length, String name) {
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.charAt(i) != bytes[start + i]) {
                return false;
            }
        }
        return true;
    }
}
