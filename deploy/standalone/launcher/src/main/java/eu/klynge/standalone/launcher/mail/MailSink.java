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
import org.jspecify.annotations.Nullable;

/** Runs the mail server as a process of its own: {@code KLYNGE_SMTP_PORT} (8025), {@code KLYNGE_MAIL_PAGE_PORT} (8026). */
public final class MailSink implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int KEPT = 500;

    private final Clock clock;
    private final Mailbox mailbox;
    private final MailPage page;
    private @Nullable GreenMail mail;

    /** @param kept how many mails are shown; older ones are forgotten */
    MailSink(Clock clock, int kept) {
        this.clock = clock;
        this.mailbox = new Mailbox(kept);
        this.page = new MailPage(mailbox);
    }

    public static void main(String[] args) throws IOException, UserException {
        new MailSink(Clock.systemUTC(), KEPT)
                .serve(port("KLYNGE_SMTP_PORT", 8025), port("KLYNGE_MAIL_PAGE_PORT", 8026));
    }

    void serve(int smtpPort, int pagePort) throws IOException, UserException {
        var server = new GreenMail(new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        var receiver = server.getUserManager().createUser("everyone@klynge.example", "everyone", "");
        server.getUserManager().setMessageDeliveryHandler((message, to) -> {
            keep(message, to.getEmail());
            empty(server);
            return receiver;
        });
        server.start();
        mail = server;
        page.serve(new InetSocketAddress(LOOPBACK, pagePort));
        System.out.println("mail sink ready on " + LOOPBACK + ":" + smtpPort);
    }

    @Override
    public void close() {
        page.close();
        if (mail != null) {
            mail.stop();
        }
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
