package eu.klynge.standalone.launcher.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one receiver.
 *
 * @param id counts from 1 since the sink started
 * @param messageId as its sender named it, or empty
 * @param text the plain text part, or empty
 */
record Mail(long id, Instant receivedAt, String messageId, String from, String to, String subject, String text) {

    private static final int LONGEST = 64 << 10;

    static Mail of(long id, Instant receivedAt, String to, MimeMessage message) throws MessagingException {
        var from = message.getFrom();
        return new Mail(
                id,
                receivedAt,
                message.getMessageID() == null ? "" : message.getMessageID(),
                from == null || from.length == 0 ? "" : from[0].toString(),
                to,
                message.getSubject() == null ? "" : message.getSubject(),
                textOf(message));
    }

    private static String textOf(MimeMessage message) throws MessagingException {
        try {
            var text = plain(message);
            return text == null ? "" : text.substring(0, Math.min(LONGEST, text.length()));
        } catch (IOException e) {
            return "";
        }
    }

    private static @Nullable String plain(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var text = plain(inner);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }
}
