package eu.klynge.acceptance;

import eu.klynge.acceptance.platform.OwnPlatform;
import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.acceptance.platform.Script;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the platform before the first test that asks for it, and ends it after the last. With the environment variable
 * {@code KLYNGE_PLATFORM}, the path of a {@code platform.json}, it takes that one and leaves it running.
 */
final class PlatformExtension implements ParameterResolver, BeforeEachCallback {

    private static final int PORT_OFFSET = 9000;
    private static final Duration COMES_BACK = Duration.ofMinutes(4);

    private record Held(RunningPlatform platform, Runnable end) implements AutoCloseable {

        @Override
        public void close() {
            end.run();
        }
    }

    /** Tests kill; the next one is not to suffer from it. */
    @Override
    public void beforeEach(ExtensionContext context) {
        held(context).platform.awaitUp(COMES_BACK);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == RunningPlatform.class || type == Journeys.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var held = held(context);
        return parameter.getParameter().getType() == Journeys.class ? new Journeys(held.platform) : held.platform;
    }

    private static Held held(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(PlatformExtension.class))
                .computeIfAbsent("platform", key -> start(), Held.class);
    }

    private static Held start() {
        var running = System.getenv("KLYNGE_PLATFORM");
        if (running != null) {
            var data = Path.of(running).toAbsolutePath().getParent();
            return new Held(new RunningPlatform(data, new Script(Script.checkout(), Map.of())), () -> {});
        }
        var own = OwnPlatform.start(Path.of("target/platform"), PORT_OFFSET);
        return new Held(own.running(), own::close);
    }
}
