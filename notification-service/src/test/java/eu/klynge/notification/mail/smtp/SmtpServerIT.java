package eu.klynge.notification.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.klynge.notification.mail.Composed;
import eu.klynge.notification.mail.MailServer.Delivery;
import eu.klynge.notification.mail.MailServer.Envelope;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mail server of somebody else's, well and unwell. */
class SmtpServerIT {

    private static SmtpServer server(int port) {
        return new SmtpServer(
                new SmtpSettings("127.0.0.1", port, "no-reply@klynge.example", "", "", "off"), Clock.systemUTC());
    }

    private static Envelope envelope(String id, String address) {
        return new Envelope(
                id,
                new Composed("Ann Ærø", address, "da", "Ændret: Ø", "Hej\n", "<p>Hej</p>"),
                "https://klynge.example/u");
    }

    @Test
    void anEmailHasBothTextsAStableIdAndOneClick() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            Map<String, Delivery> deliveries = server(mail.getSmtp().getPort())
                    .deliver(List.of(envelope("one", "ann@x.example"), envelope("two", "bob@x.example")));

            assertThat(deliveries)
                    .containsOnly(Map.entry("one", new Delivery.Accepted()), Map.entry("two", new Delivery.Accepted()));
            var message = mail.getReceivedMessages()[0];
            assertThat(message.getMessageID()).isEqualTo("<one@klynge.example>");
            assertThat(message.getSubject()).isEqualTo("Ændret: Ø");
            assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://klynge.example/u>");
            assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            var parts = (MimeMultipart) message.getContent();
            assertThat(parts.getBodyPart(0).getContent().toString()).startsWith("Hej");
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        } finally {
            mail.stop();
        }
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        assertThat(server(1).deliver(List.of(envelope("one", "ann@x.example"))).get("one"))
                .isInstanceOf(Delivery.NotNow.class);
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThat(answeredTo("RCPT", "250 ok", "not an address"))
                .isEqualTo(new Delivery.Refused(true, "address malformed"));
    }

    @Test
    void anUnknownMailboxIsRefusedForGood() {
        assertThat(answeredTo("RCPT", "550 5.1.1 no such user", "ann@x.example"))
                .isEqualTo(new Delivery.Refused(true, "address refused: 550"));
    }

    @Test
    void aFullMailboxIsTriedAgain() {
        assertThat(answeredTo("RCPT", "452 4.2.2 full", "ann@x.example"))
                .isEqualTo(new Delivery.NotNow("address: 452"));
    }

    @Test
    void anUnwantedEmailIsRefusedButNotItsAddress() {
        assertThat(answeredTo("DATA", "554 5.7.1 spam", "ann@x.example"))
                .isEqualTo(new Delivery.Refused(false, "e-mail refused: 554"));
    }

    @Test
    void aServerThatWantsNobodyTodayIsTriedAgain() {
        assertThat(answeredTo("EHLO", "554 go away", "ann@x.example")).isInstanceOf(Delivery.NotNow.class);
    }

    /** A server that answers one command in its own way. */
    private static Delivery answeredTo(String command, String answer, String address) {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> speak(socket, command, answer));
            return server(socket.getLocalPort())
                    .deliver(List.of(envelope("one", address)))
                    .get("one");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void speak(ServerSocket socket, String command, String answer) {
        try (var client = socket.accept()) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            var out = client.getOutputStream();
            String said = "";
            String reply = "220 ready";
            while (said != null) {
                out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
                said = in.readLine();
                boolean special = said != null && said.startsWith(command.equals("EHLO") ? "EHLO" : command)
                        || command.equals("EHLO") && said != null && said.startsWith("HELO");
                reply = special ? answer : said != null && said.startsWith("QUIT") ? "221 bye" : "250 ok";
            }
        } catch (IOException closed) {
            // The client has gone; so do we.
        }
    }
}
