package eu.klynge.benchmarks.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** nginx as a reverse proxy in front of one address, on a free port of the loopback address. */
public final class Nginx implements AutoCloseable {

    private static final Duration UP = Duration.ofSeconds(10);

    private final Process master;
    private final int port;

    private Nginx(Process master, int port) {
        this.master = master;
        this.port = port;
    }

    /** @param folder for its files */
    public static Nginx before(URI upstream, Path program, Path folder) throws IOException, InterruptedException {
        var port = freePort();
        var configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, configuration(upstream, port, folder));
        var process = new ProcessBuilder(List.of(
                        program.toString(), "-p", folder.toString(), "-c", configuration.toString(), "-e", "stderr"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        var nginx = new Nginx(process, port);
        nginx.awaitListening();
        return nginx;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public List<Long> pids() {
        return Stream.concat(Stream.of(master.toHandle()), master.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    /** Connections to the upstream are kept, as the gateway keeps its own; nothing is logged or kept of a request. */
    static String configuration(URI upstream, int port, Path folder) {
        return """
                daemon off;
                pid %3$s/nginx.pid;
                worker_processes auto;
                events { worker_connections 512; }
                http {
                  access_log off;
                  client_body_temp_path %3$s/body;
                  proxy_temp_path %3$s/proxy;
                  fastcgi_temp_path %3$s/fastcgi;
                  uwsgi_temp_path %3$s/uwsgi;
                  scgi_temp_path %3$s/scgi;
                  upstream directory { server %1$s; keepalive 64; }
                  server {
                    listen 127.0.0.1:%2$d;
                    location / {
                      proxy_pass http://directory;
                      proxy_http_version 1.1;
                      proxy_set_header Connection "";
                    }
                  }
                }
                """.formatted(upstream.getAuthority(), port, folder);
    }

    /** Returns at once; the workers end with their master. */
    @Override
    public void close() {
        master.destroy();
    }

    private void awaitListening() throws IOException, InterruptedException {
        var end = System.nanoTime() + UP.toNanos();
        while (!answers()) {
            if (!master.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException("nginx does not start.");
            }
            master.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
