package eu.klynge.notification.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import eu.klynge.notification.webhook.Answer;
import eu.klynge.notification.webhook.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A real server on this machine stands for what is inside. */
class NettyReceiverIT {

    private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.216.34");
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer inside;

    @BeforeEach
    void start() throws IOException {
        inside = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        inside.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        inside.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        inside.start();
    }

    @AfterEach
    void stop() {
        inside.stop(0);
    }

    private static Answer send(NettyReceiver receiver, String url) {
        Answer answer = receiver.send(URI.create(url), Map.of("webhook-id", "msg_1"), new byte[] {'{', '}'})
                .block(Duration.ofSeconds(20));
        assertThat(answer).isNotNull();
        return answer;
    }

    private String at(String scheme, String host) {
        return scheme + "://" + host + ":" + inside.getAddress().getPort() + "/";
    }

    /** Every name leads to this machine, so that only the guard stands between. */
    @ParameterizedTest
    @MethodSource("eu.klynge.notification.webhook.Spellings#ofAddressesInside")
    void nothingInsideIsReachedHoweverItIsWritten(String host) {
        for (String scheme : new String[] {"http", "https"}) {
            var receiver = new NettyReceiver(new Reach(""), name -> new InetAddress[] {LOOPBACK});
            Answer answer;
            try {
                answer = send(receiver, at(scheme, host));
            } catch (IllegalArgumentException noUri) {
                continue;
            }
            assertThat(answer).isInstanceOf(Answer.None.class);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void aNameThatLeadsOutAndThenInIsRefusedTheSecondTime() {
        var lookUps = new AtomicInteger();
        var receiver = new NettyReceiver(
                new Reach(""), name -> new InetAddress[] {lookUps.getAndIncrement() == 0 ? PUBLIC : LOOPBACK});

        send(receiver, "https://rebinding.example:1/");
        Answer second = send(receiver, at("https", "rebinding.example"));

        assertThat(second).isEqualTo(new Answer.None("address-refused"));
        assertThat(requests).hasValue(0);
    }

    @Test
    void aNameThatLeadsOutAndInAtOnceIsRefusedWhole() {
        var receiver = new NettyReceiver(new Reach(""), name -> new InetAddress[] {PUBLIC, LOOPBACK});

        assertThat(send(receiver, at("https", "both.example"))).isEqualTo(new Answer.None("address-refused"));
    }

    @Test
    void aPlainNetworkIsReachedByNameAndByNumber() {
        var receiver = new NettyReceiver(new Reach("127.0.0.0/8"), name -> new InetAddress[] {LOOPBACK});

        assertThat(send(receiver, at("http", "127.0.0.1")).isSuccess()).isTrue();
        assertThat(send(receiver, at("http", "receiver.example")).isSuccess()).isTrue();
        assertThat(requests).hasValue(2);
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() {
        inside.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", at("http", "127.0.0.1"));
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        var receiver = new NettyReceiver(new Reach("127.0.0.0/8"), InetAddress::getAllByName);

        Answer answer = send(receiver, at("http", "127.0.0.1") + "moved");

        assertThat(answer).isEqualTo(new Answer.Status(307, Duration.ZERO));
        assertThat(answer.isSuccess()).isFalse();
        assertThat(requests).hasValue(0);
    }

    @Test
    void anEndlessAnswerIsNotReadToItsEnd() {
        inside.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[8192];
            try (var out = exchange.getResponseBody()) {
                while (true) {
                    out.write(chunk);
                }
            }
        });
        var receiver = new NettyReceiver(new Reach("127.0.0.0/8"), InetAddress::getAllByName);

        assertThat(send(receiver, at("http", "127.0.0.1") + "endless").isSuccess())
                .isTrue();
    }

    @Test
    void whatTheReceiverAsksForIsHeard() {
        inside.createContext("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        var receiver = new NettyReceiver(new Reach("127.0.0.0/8"), InetAddress::getAllByName);

        assertThat(send(receiver, at("http", "127.0.0.1") + "busy"))
                .isEqualTo(new Answer.Status(503, Duration.ofSeconds(120)));
    }

    @Test
    void whatCannotBeReachedIsSaidInAWord() {
        var receiver = new NettyReceiver(new Reach("127.0.0.0/8"), name -> {
            throw new UnknownHostException(name);
        });

        assertThat(send(receiver, "http://127.0.0.1:1/")).isEqualTo(new Answer.None("connection-failed"));
        assertThat(send(receiver, "http://nowhere.example/")).isEqualTo(new Answer.None("connection-failed"));
    }

    @Test
    void aReceiverWithoutTlsIsNotSpokenToInTheClear() throws IOException {
        var receiver = new NettyReceiver(new Reach("127.0.0.0/8"), InetAddress::getAllByName);
        try (var plain = new ServerSocket(0, 1, LOOPBACK)) {
            Thread.startVirtualThread(() -> {
                try (var connection = plain.accept()) {
                    connection.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException ended) {
                    Thread.currentThread().interrupt();
                }
            });

            assertThat(send(receiver, "https://127.0.0.1:" + plain.getLocalPort() + "/"))
                    .isEqualTo(new Answer.None("tls-failed"));
        }
    }

    @Test
    void receiversAtOneHostDoNotWaitForTheDeadOnesAmongThem() {
        var receiver = new NettyReceiver(new Reach("127.0.0.0/8"), name -> new InetAddress[] {LOOPBACK});
        var end = new CountDownLatch(1);
        var waiting = new CountDownLatch(40);
        inside.createContext("/dead", exchange -> {
            waiting.countDown();
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        for (int each = 0; each < 40; each++) {
            receiver.send(URI.create(at("http", "127.0.0.1") + "dead"), Map.of(), new byte[] {'{', '}'})
                    .subscribe();
        }
        await().atMost(Duration.ofSeconds(7)).until(() -> waiting.getCount() == 0);

        assertThat(send(receiver, at("http", "127.0.0.1")).isSuccess()).isTrue();
        assertThat(end.getCount()).as("the dead still say nothing").isEqualTo(1);
        end.countDown();
    }
}
