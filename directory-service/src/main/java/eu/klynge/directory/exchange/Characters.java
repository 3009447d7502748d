package eu.klynge.directory.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text out of bytes as they come in. What has no byte order mark is UTF-8 until a byte says that it is not; then it is
 * Windows-1252, which is Latin-1 as people have it.
 */
final class Characters {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
    private byte[] left = new byte[0];
    private boolean begun;

    String decode(ByteBuffer more) {
        ByteBuffer bytes = ByteBuffer.allocate(left.length + more.remaining());
        bytes.put(left).put(more).flip();
        if (!begun && bytes.remaining() < 3) {
            return keep(bytes, "");
        }
        begin(bytes);
        return decode(bytes, false);
    }

    /** What was left of the last piece. */
    String end() {
        ByteBuffer bytes = ByteBuffer.wrap(left);
        begin(bytes);
        return decode(bytes, true);
    }

    private void begin(ByteBuffer bytes) {
        if (begun) {
            return;
        }
        begun = true;
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            bytes.position(3);
        } else if (starts(bytes, 0xFF, 0xFE)) {
            bytes.position(2);
            decoder = strict(StandardCharsets.UTF_16LE);
        } else if (starts(bytes, 0xFE, 0xFF)) {
            bytes.position(2);
            decoder = strict(StandardCharsets.UTF_16BE);
        }
    }

    private static boolean starts(ByteBuffer bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.remaining() || (bytes.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private String decode(ByteBuffer bytes, boolean last) {
        StringBuilder text = new StringBuilder();
        CharBuffer chars = CharBuffer.allocate(Math.max(16, bytes.remaining() + 1));
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, last);
            text.append(chars.flip());
            chars.clear();
            if (result.isError()) {
                decoder = lenient(WESTERN);
            } else if (result.isUnderflow()) {
                return keep(bytes, text.toString());
            }
        }
    }

    private String keep(ByteBuffer bytes, String text) {
        left = new byte[bytes.remaining()];
        bytes.get(left);
        return text;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static CharsetDecoder lenient(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }
}
