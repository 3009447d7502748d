package eu.klynge.notification.mail.smtp;

import eu.klynge.notification.mail.Composed;
import eu.klynge.notification.mail.MailServer.Envelope;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** Text and HTML in one e-mail, with the headers that mailboxes look for. */
final class SmtpMessages {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final String from;
    private final String domain;
    private final Clock clock;

    SmtpMessages(Session session, String from, Clock clock) {
        this.session = session;
        this.from = from;
        this.clock = clock;
        this.domain = from.substring(from.indexOf('@') + 1);
    }

    MimeMessage of(Envelope envelope) throws MessagingException {
        Composed content = envelope.content();
        MimeMessage message = new Identified(session, "<" + envelope.letterId() + "@" + domain + ">");
        message.setFrom(address(from, "Klynge"));
        message.setRecipient(Message.RecipientType.TO, address(content.address(), content.name()));
        message.setSubject(content.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", content.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<" + envelope.unsubscribe() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setContent(both(content));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart both(Composed content) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(content.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(content.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            parsed.setPersonal(name.replaceAll("\\p{Cntrl}+", " "), UTF_8);
            return parsed;
        } catch (UnsupportedEncodingException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Keeps the Message-ID that it is given. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
