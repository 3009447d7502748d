package eu.klynge.notification.mail.smtp;

import eu.klynge.notification.mail.MailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One connection for a batch; a connection that broke ends the batch. */
final class SmtpServer implements MailServer {

    /** A batch may take this long, and one e-mail's time limits beyond it. */
    static final Duration BATCH = Duration.ofMinutes(2);

    private final Session session;
    private final SmtpMessages messages;

    SmtpServer(SmtpSettings settings, Clock clock) {
        this(settings.session(), settings.from(), clock);
    }

    SmtpServer(Session session, String from, Clock clock) {
        this.session = session;
        this.messages = new SmtpMessages(session, from, clock);
    }

    @Override
    public Map<String, Delivery> deliver(List<Envelope> envelopes) {
        Map<String, Delivery> deliveries = new HashMap<>();
        long end = System.nanoTime() + BATCH.toNanos();
        try (Transport transport = session.getTransport()) {
            transport.connect();
            for (Envelope envelope : envelopes) {
                if (end - System.nanoTime() < 0 || !transport.isConnected()) {
                    break;
                }
                deliveries.put(envelope.letterId(), deliver(transport, envelope));
            }
        } catch (MessagingException away) {
            // Closing may fail too; what was answered by then stays answered.
            Delivery notNow = SmtpAnswers.of(away);
            envelopes.forEach(envelope -> deliveries.putIfAbsent(envelope.letterId(), later(notNow)));
        }
        return deliveries;
    }

    private Delivery deliver(Transport transport, Envelope envelope) {
        try {
            MimeMessage message = messages.of(envelope);
            transport.sendMessage(message, message.getAllRecipients());
            return new Delivery.Accepted();
        } catch (MessagingException refused) {
            return SmtpAnswers.of(refused);
        } catch (IllegalStateException connectionLost) {
            return new Delivery.NotNow("not connected");
        }
    }

    /** What a server says before it heard of any e-mail is not about one. */
    private static Delivery later(Delivery delivery) {
        return delivery instanceof Delivery.Refused refused ? new Delivery.NotNow(refused.reason()) : delivery;
    }
}
