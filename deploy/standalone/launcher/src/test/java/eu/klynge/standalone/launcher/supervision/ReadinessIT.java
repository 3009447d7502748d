package eu.klynge.standalone.launcher.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessIT {

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"200,true", "204,false", "302,false", "503,false"})
    void onlyAnAnswerOf200IsReady(int status, boolean ready) throws InterruptedException {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });

        assertThat(new Readiness.Answers(address()).reached()).isEqualTo(ready);
    }

    @Test
    void aListeningPortIsReadyAndAClosedOneIsNot() throws InterruptedException {
        var port = server.getAddress().getPort();
        assertThat(new Readiness.Listens(port).reached()).isTrue();

        server.stop(0);

        assertThat(new Readiness.Listens(port).reached()).isFalse();
        assertThat(new Readiness.Answers(address()).reached()).isFalse();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/health");
    }
}
