package eu.klynge.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Documents as bytes and back. What is stored is bytes, so no reader ever sees a document that a writer changes. */
final class Bson {

    private Bson() {}

    /** @throws MongoServerError when the document is larger than 16 MiB */
    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(1024);
        BsonEncoder.encodeDocument(document, buffer);
        int length = buffer.readableBytes();
        if (length > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(10334, "BSONObjectTooLarge", "document of " + length + " bytes is too large");
        }
        byte[] bytes = new byte[length];
        buffer.readBytes(bytes);
        return bytes;
    }

    static Document decode(byte[] bytes) {
        return new BsonReader(bytes).document();
    }
}
