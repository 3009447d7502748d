package eu.klynge.standalone.launcher.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mails for people ({@code /}) and programs ({@code /messages}, an array of {@link Mail}, the latest first; with {@code
 * ?after=ID} only those that came after that one).
 */
final class MailPage implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Mailbox mailbox;
    private @Nullable HttpServer server;

    MailPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    void serve(InetSocketAddress address) throws IOException {
        server = HttpServer.create(address, 0);
        server.createContext("/health", exchange -> answer(exchange, "text/plain", "up\n"));
        server.createContext(
                "/messages",
                exchange ->
                        answer(exchange, "application/json", JSON.writeValueAsString(mailbox.after(after(exchange)))));
        server.createContext("/", exchange -> answer(exchange, "text/html", page()));
        server.start();
    }

    /** Zero, before all mails, unless a number is asked for. */
    private static long after(HttpExchange exchange) {
        var query = exchange.getRequestURI().getQuery();
        return query != null && query.matches("after=\\d{1,18}") ? Long.parseLong(query.substring(6)) : 0;
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    private String page() {
        var mails = mailbox.latest().stream().map(MailPage::article).collect(Collectors.joining());
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail of this platform</title>
                <style>body{font:1rem/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem}
                article{border-top:1px solid #999}pre{white-space:pre-wrap;overflow-wrap:anywhere}</style></head>
                <body><h1>Mail of this platform</h1><p>Taken, not sent on. Forgotten when it stops.</p>%s</body></html>
                """.formatted(mails.isEmpty() ? "<p>None yet.</p>" : mails);
    }

    private static String article(Mail mail) {
        return "<article><h2>%s</h2><p>%s to %s</p><pre>%s</pre></article>"
                .formatted(safe(mail.subject()), mail.receivedAt(), safe(mail.to()), safe(mail.text()));
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
