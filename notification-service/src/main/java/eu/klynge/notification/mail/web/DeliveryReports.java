package eu.klynge.notification.mail.web;

import eu.klynge.notification.mail.Bounce;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads delivery status notifications (RFC 3464): a report whose status part says what failed, with the e-mail it is about. */
final class DeliveryReports {

    private static final Pattern ACTION = Pattern.compile("(?im)^action:\\s*(\\w+)");
    private static final Pattern STATUS = Pattern.compile("(?im)^status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern MESSAGE_ID =
            Pattern.compile("(?im)^message-id:\\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>\\s]+>");

    private DeliveryReports() {}

    /** Empty for anything but a report about an e-mail whose Message-ID looks like ours. */
    static Optional<Bounce> read(byte[] mail) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
                return Optional.empty();
            }
            return read(parts);
        } catch (MessagingException | IOException notAReport) {
            return Optional.empty();
        }
    }

    private static Optional<Bounce> read(Multipart parts) throws MessagingException, IOException {
        @Nullable String report = null;
        @Nullable String about = null;
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                report = text(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                about = text(part);
            }
        }
        if (report == null || about == null) {
            return Optional.empty();
        }
        Matcher letter = MESSAGE_ID.matcher(about);
        Matcher status = STATUS.matcher(report);
        Matcher action = ACTION.matcher(report);
        if (!letter.find() || !status.find() || !action.find()) {
            return Optional.empty();
        }
        boolean permanent =
                action.group(1).equalsIgnoreCase("failed") && status.group(1).startsWith("5");
        return Optional.of(new Bounce(letter.group(1), permanent, status.group(1)));
    }

    private static String text(Part part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
