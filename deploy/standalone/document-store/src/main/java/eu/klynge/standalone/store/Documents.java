package eu.klynge.standalone.store;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The values of a collection's map: documents as BSON. */
final class Documents extends BasicDataType<byte[]> {

    @Override
    public int getMemory(byte[] document) {
        return 24 + document.length;
    }

    @Override
    public void write(WriteBuffer buffer, byte[] document) {
        buffer.putVarInt(document.length).put(document);
    }

    @Override
    public byte[] read(ByteBuffer buffer) {
        byte[] document = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(document);
        return document;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
