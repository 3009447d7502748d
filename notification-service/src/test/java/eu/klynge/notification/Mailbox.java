package eu.klynge.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.stream.Stream;

/** The mail server of all tests that share a context: a foreign one, in this JVM. */
public final class Mailbox {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        SERVER.start();
    }

    private Mailbox() {}

    static int port() {
        return SERVER.getSmtp().getPort();
    }

    /** What has come for this address so far. */
    public static List<MimeMessage> of(String address) {
        return Stream.of(SERVER.getReceivedMessages())
                .filter(message -> isFor(message, address))
                .toList();
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            return message.getHeader("To", ",").contains(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
