package eu.klynge.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NginxTest {

    private final String configuration =
            Nginx.configuration(URI.create("http://127.0.0.1:8101"), 4711, Path.of("/some/folder"));

    @Test
    void itListensOnTheLoopbackAddressAlone() {
        assertThat(configuration.lines().map(String::strip).filter(line -> line.startsWith("listen")))
                .containsExactly("listen 127.0.0.1:4711;");
    }

    @Test
    void itKeepsConnectionsToTheServiceAsTheGatewayDoes() {
        assertThat(configuration).contains("server 127.0.0.1:8101; keepalive 64;", "proxy_http_version 1.1;");
    }

    @Test
    void everyFileIsInItsFolder() {
        assertThat(configuration.lines().map(String::strip).filter(line -> line.matches("(pid|.*_path) .*")))
                .hasSize(6)
                .allMatch(line -> line.contains(" /some/folder/"));
    }
}
