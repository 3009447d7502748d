package eu.klynge.standalone.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailSinkIT {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final HttpClient http = HttpClient.newHttpClient();
    private MailSink sink;
    private int smtp;
    private int page;

    @BeforeEach
    void serve() throws Exception {
        smtp = freePort();
        page = freePort();
        sink = new MailSink(Clock.fixed(NOW, ZoneOffset.UTC), 2);
        sink.serve(smtp, page);
    }

    @AfterEach
    void close() {
        sink.close();
    }

    @Test
    void aMailIsListedWithItsWords() throws Exception {
        send("anna@odense.example", "Invitation", "Choose a password");

        var mail = messages().get(0);

        assertThat(mail.path("to").asString()).isEqualTo("anna@odense.example");
        assertThat(mail.path("subject").asString()).isEqualTo("Invitation");
        assertThat(mail.path("text").asString().strip()).isEqualTo("Choose a password");
        assertThat(mail.path("receivedAt").asString()).isEqualTo(NOW.toString());
        assertThat(mail.path("messageId").asString()).matches("<.+@.+>");
    }

    @Test
    void aProgramIsGivenWhatCameAfterWhatItKnows() throws Exception {
        send("a@klynge.example", "first", "1");
        var first = messages().get(0).path("id").asLong();
        send("b@klynge.example", "second", "2");

        var since = JsonMapper.builder().build().readTree(get("/messages?after=" + first));

        assertThat(since).extracting(mail -> mail.path("subject").asString()).containsExactly("second");
    }

    @Test
    void onlyTheLatestAreKeptTheLatestFirst() throws Exception {
        send("a@klynge.example", "first", "1");
        send("b@klynge.example", "second", "2");
        send("c@klynge.example", "third", "3");

        assertThat(messages())
                .extracting(mail -> mail.path("subject").asString())
                .containsExactly("third", "second");
    }

    @Test
    void thePageShowsAMailsMarkupAsText() throws Exception {
        send("anna@odense.example", "<script>alert(1)</script>", "a < b & c");

        assertThat(get("/"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "a &lt; b &amp; c")
                .doesNotContain("<script>");
    }

    @Test
    void itSaysThatItIsUp() throws Exception {
        assertThat(get("/health")).isEqualTo("up\n");
    }

    private void send(String to, String subject, String text) {
        GreenMailUtil.sendTextEmail(
                to, "no-reply@klynge.example", subject, text, new ServerSetup(smtp, "127.0.0.1", "smtp"));
    }

    private JsonNode messages() throws Exception {
        return JsonMapper.builder().build().readTree(get("/messages"));
    }

    private String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + page + path))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
