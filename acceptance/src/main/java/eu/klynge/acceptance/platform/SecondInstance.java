package eu.klynge.acceptance.platform;

import eu.klynge.standalone.launcher.data.Backend;
import eu.klynge.standalone.launcher.data.DataFolder;
import eu.klynge.standalone.launcher.data.Ports;
import eu.klynge.standalone.launcher.data.Secrets;
import eu.klynge.standalone.launcher.install.Checkout;
import eu.klynge.standalone.launcher.install.Installed;
import eu.klynge.standalone.launcher.parts.Parts;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process of a service, beside the one that the platform looks after: the same store, broker and secrets. */
public final class SecondInstance implements AutoCloseable {

    private static final Duration READY = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Process process;
    private final URI address;

    private SecondInstance(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Returns at once; see {@link #awaitReady}. */
    public static SecondInstance of(RunningPlatform platform, Backend service) {
        try {
            var data = new DataFolder(platform.data());
            var installed = Installed.from(new Checkout(Script.checkout()), progress -> {});
            var parts = new Parts(installed, data, new Ports(platform.portOffset()), Secrets.in(data), System.getenv());
            var program = parts.programs(List.of()).stream()
                    .filter(each -> each.name().equals(service.name()))
                    .findFirst()
                    .orElseThrow();
            var port = freePort();
            var builder = new ProcessBuilder(program.command())
                    .directory(program.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.log(service.name() + "-2").toFile()));
            builder.environment().clear();
            builder.environment().putAll(program.environment());
            builder.environment().put("KLYNGE_PORT", Integer.toString(port));
            builder.environment().put("KLYNGE_MANAGEMENT_PORT", "0");
            return new SecondInstance(builder.start(), URI.create("http://127.0.0.1:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return address;
    }

    /** The management port is anybody's; what is asked here is the door itself. */
    public SecondInstance awaitReady() {
        RunningPlatform.await("the second instance to answer", READY, () -> {
            try {
                return new Gateway(address, account -> "")
                                .get("/readyz")
                                .tryAnswer()
                                .status()
                        == 200;
            } catch (IOException notYet) {
                return false;
            }
        });
        return this;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
