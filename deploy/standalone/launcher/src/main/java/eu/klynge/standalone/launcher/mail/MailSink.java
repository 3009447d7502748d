package eu.klynge.standalone.launcher.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;

/** Runs the mail server as a process of its own: {@code KLYNGE_SMTP_PORT} (8025), {@code KLYNGE_MAIL_PAGE_PORT} (8026). */
public final class MailSink {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int KEPT = 500;

    private final Mailbox mailbox = new Mailbox(KEPT);
    private final Clock clock;

    private MailSink(Clock clock) {
        this.clock = clock;
    }

    public static void main(String[] args) throws IOException, UserException {
        new MailSink(Clock.systemUTC()).serve(port("KLYNGE_SMTP_PORT", 8025), port("KLYNGE_MAIL_PAGE_PORT", 8026));
    }

    private void serve(int smtp, int page) throws IOException, UserException {
        var mail = new GreenMail(new ServerSetup(smtp, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        var receiver = mail.getUserManager().createUser("everyone@klynge.example", "everyone", "");
        mail.getUserManager().setMessageDeliveryHandler((message, to) -> {
            keep(message, to.getEmail());
            empty(mail);
            return receiver;
        });
        mail.start();
        new MailPage(mailbox).serve(new InetSocketAddress(LOOPBACK, page));
        System.out.println("mail sink ready on " + LOOPBACK + ":" + smtp);
    }

    private void keep(MovingMessage message, String to) throws MessagingException {
        mailbox.add(id -> Mail.of(id, clock.instant(), to, message.getMessage()));
    }

    /** GreenMail would keep every mail for ever. */
    private static void empty(GreenMail mail) throws MessagingException {
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new MessagingException("The mailbox cannot be emptied.", e);
        }
    }

    private static int port(String variable, int otherwise) {
        var value = System.getenv(variable);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
