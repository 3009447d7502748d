package eu.klynge.notification.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.klynge.notification.mail.Composed;
import eu.klynge.notification.mail.MailServer.Delivery;
import eu.klynge.notification.mail.MailServer.Envelope;
import jakarta.mail.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail servers that want a login and encryption, with a certificate for localhost that signs itself. */
class SmtpTlsIT {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path folder;

    private static SSLContext tls;
    private static GreenMail mail;

    @BeforeAll
    static void start() throws Exception {
        Path file = folder.resolve("mail.p12");
        makeCertificate(file);
        KeyStore keys = KeyStore.getInstance(file.toFile(), PASSWORD);
        var ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        ours.init(keys, PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        tls = SSLContext.getInstance("TLS");
        tls.init(ours.getKeyManagers(), trusted.getTrustManagers(), null);
        System.setProperty("greenmail.tls.keystore.file", file.toString());
        System.setProperty("greenmail.tls.keystore.password", new String(PASSWORD));
        mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS)
        });
        mail.start();
        mail.setUser("klynge@x.example", "klynge", "right");
    }

    @AfterAll
    static void stop() {
        mail.stop();
    }

    private static void makeCertificate(Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static Delivery delivered(int port, String password, String encryption, boolean trusting) {
        var settings = new SmtpSettings("localhost", port, "no-reply@klynge.example", "klynge", password, encryption);
        Session session = settings.session();
        if (trusting) {
            session.getProperties().put("mail.smtp.ssl.socketFactory", tls.getSocketFactory());
        }
        var content = new Composed("Ann", "ann@x.example", "en", "s", "t", "<p>t</p>");
        return new SmtpServer(session, settings.from(), Clock.systemUTC())
                .deliver(List.of(new Envelope("one", content, "https://klynge.example/u")))
                .get("one");
    }

    private static int received() {
        return mail.getReceivedMessages().length;
    }

    @Test
    void anEmailGoesEncryptedAndAfterALogin() {
        int before = received();

        assertThat(delivered(mail.getSmtps().getPort(), "right", "tls", true)).isEqualTo(new Delivery.Accepted());
        assertThat(received()).isEqualTo(before + 1);
    }

    @Test
    void aWrongPasswordIsNotTheLettersFault() {
        int before = received();

        assertThat(delivered(mail.getSmtps().getPort(), "wrong", "tls", true)).isInstanceOf(Delivery.NotNow.class);
        assertThat(received()).isEqualTo(before);
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNothing() {
        int before = received();

        assertThat(delivered(mail.getSmtps().getPort(), "right", "tls", false)).isInstanceOf(Delivery.NotNow.class);
        assertThat(received()).isEqualTo(before);
    }

    @Test
    void aServerThatCannotEncryptGetsNothingWhereThatIsAskedFor() {
        int before = received();

        assertThat(delivered(mail.getSmtp().getPort(), "right", "starttls", true))
                .isInstanceOf(Delivery.NotNow.class);
        assertThat(received()).isEqualTo(before);
    }

    @Test
    void neitherLoginNorEmailPrecedesStarttls() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            List<String> heard = new CopyOnWriteArrayList<>();
            Thread.ofVirtual().start(() -> speak(server, heard));

            assertThat(delivered(server.getLocalPort(), "right", "starttls", true))
                    .isEqualTo(new Delivery.Accepted());

            assertThat(heard)
                    .containsSubsequence("plain EHLO", "plain STARTTLS", "secret EHLO", "secret AUTH", "secret DATA");
            assertThat(heard).doesNotContain("plain AUTH", "plain DATA");
        }
    }

    /** A server that encrypts when it is asked to, and writes down the beginnings of what it hears. */
    private static void speak(ServerSocket server, List<String> heard) {
        try (Socket plain = server.accept()) {
            converse(plain, "plain", heard);
            var secret = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
            secret.setUseClientMode(false);
            converse(secret, "secret", heard);
        } catch (IOException closed) {
            heard.add("closed");
        }
    }

    private static void converse(Socket socket, String how, List<String> heard) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        if (how.equals("plain")) {
            say(socket, "220 ready");
        }
        for (String said = in.readLine(); said != null; said = in.readLine()) {
            String verb = said.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            if (List.of("EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "NOOP", "RSET", "QUIT", ".")
                    .contains(verb)) {
                heard.add(how + " " + verb);
                say(socket, answer(how, verb));
            }
            if (verb.equals("STARTTLS")) {
                return;
            }
        }
    }

    private static String answer(String how, String verb) {
        return switch (verb) {
            case "EHLO" -> how.equals("plain") ? "250-klynge\r\n250 STARTTLS" : "250-klynge\r\n250 AUTH PLAIN";
            case "AUTH" -> "235 welcome";
            case "STARTTLS" -> "220 go on";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
