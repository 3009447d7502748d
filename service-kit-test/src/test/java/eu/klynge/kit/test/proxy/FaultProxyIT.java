package eu.klynge.kit.test.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyIT {
    private static final int LIMIT_MILLIS = 20_000;
    private static final int SHORT_MILLIS = 150;

    private EchoServer target;
    private FaultProxy proxy;

    @BeforeEach
    void start() throws IOException {
        target = new EchoServer();
        proxy = FaultProxy.toLoopback(target.port());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        target.close();
    }

    @Test
    void withoutAFaultEveryByteComesThrough() throws Exception {
        var sent = new byte[300_000];
        new Random(1).nextBytes(sent);

        try (var client = connect()) {
            var echo = CompletableFuture.supplyAsync(() -> read(client, sent.length));
            client.getOutputStream().write(sent);

            assertThat(echo.get()).isEqualTo(sent);
        }
    }

    @Test
    void theEndOfAStreamComesThrough() throws Exception {
        try (var client = connect()) {
            client.getOutputStream().write('x');
            client.shutdownOutput();

            assertThat(client.getInputStream().readAllBytes()).containsExactly('x');
        }
    }

    @Test
    void aBlackHoleAcceptsAndAnswersNothingUntilItIsHealed() throws Exception {
        proxy.blackHole();

        try (var client = connect()) {
            client.getOutputStream().write('x');
            assertSilent(client);

            proxy.heal();

            assertThat(client.getInputStream().read()).isEqualTo('x');
        }
    }

    @Test
    void aStallHoldsUpTheConnectionsThatWereThere() throws Exception {
        try (var client = connect()) {
            assertThat(echo(client)).isEqualTo('x');

            proxy.toClient().stall();
            client.getOutputStream().write('y');

            assertSilent(client);
        }
    }

    @Test
    void aStalledRequestNeverReachesTheTarget() throws Exception {
        try (var heard = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var stalled = FaultProxy.toLoopback(heard.getLocalPort());
                var client = connect(stalled.port());
                var server = heard.accept()) {
            stalled.toTarget().stall();
            client.getOutputStream().write('x');
            server.getOutputStream().write('y');

            assertThat(client.getInputStream().read()).isEqualTo('y');
            assertSilent(server);
        }
    }

    @Test
    void aCutResetsConnectionsAndServesNewOnes() throws Exception {
        try (var client = connect()) {
            assertThat(echo(client)).isEqualTo('x');

            proxy.cut();

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        try (var client = connect()) {
            assertThat(echo(client)).isEqualTo('x');
        }
    }

    @Test
    void aCutEndsConnectionsInABlackHoleToo() throws Exception {
        proxy.blackHole();
        try (var client = connect()) {
            client.getOutputStream().write('x');
            assertSilent(client);

            proxy.cut();

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aRefusingProxyIsAClosedPortUntilItIsHealed() throws Exception {
        proxy.refuse();
        assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);

        proxy.heal();

        try (var client = connect()) {
            assertThat(echo(client)).isEqualTo('x');
        }
    }

    @Test
    void aDelayHoldsAnAnswerBackAndThenDeliversIt() throws Exception {
        var delay = Duration.ofMillis(300);
        try (var client = connect()) {
            proxy.toClient().delay(delay);
            var before = System.nanoTime();

            assertThat(echo(client)).isEqualTo('x');

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(delay);
        }
    }

    @Test
    void healingEndsADelayThatHasBegun() throws Exception {
        try (var client = connect()) {
            proxy.toClient().delay(Duration.ofHours(1));
            client.getOutputStream().write('x');
            assertSilent(client);

            proxy.heal();

            assertThat(client.getInputStream().read()).isEqualTo('x');
        }
    }

    @Test
    void aThrottledAnswerTricklesAndComesWholeInTheEnd() throws Exception {
        var sent = "a throttled answer".getBytes(StandardCharsets.UTF_8);
        try (var client = connect()) {
            proxy.toClient().throttle(1);
            client.getOutputStream().write(sent);

            int first = client.getInputStream().read(new byte[sent.length]);

            assertThat(first).isLessThan(sent.length);
            proxy.heal();
            assertThat(read(client, sent.length - first)).hasSize(sent.length - first);
        }
    }

    @Test
    void aMissingTargetEndsTheConnection() throws Exception {
        target.close();

        try (var client = connect()) {
            assertThatThrownBy(() -> {
                        if (client.getInputStream().read() < 0) {
                            throw new SocketException("ended");
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
    }

    @Test
    void connectionsAreCounted() throws Exception {
        try (var one = connect();
                var two = connect()) {
            await().atMost(Duration.ofSeconds(20)).until(() -> proxy.accepted() == 2);
            assertThat(one.isConnected() && two.isConnected()).isTrue();
        }
    }

    private Socket connect() throws IOException {
        return connect(proxy.port());
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(LIMIT_MILLIS);
        return socket;
    }

    private static int echo(Socket client) throws IOException {
        client.getOutputStream().write('x');
        return client.getInputStream().read();
    }

    private static void assertSilent(Socket socket) throws IOException {
        socket.setSoTimeout(SHORT_MILLIS);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(LIMIT_MILLIS);
    }

    private static byte[] read(Socket client, int size) {
        try {
            return client.getInputStream().readNBytes(size);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
