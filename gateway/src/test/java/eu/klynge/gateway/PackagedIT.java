package eu.klynge.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as an operator starts it. */
class PackagedIT {

    private static final Map<String, String> COMPLETE = Map.ofEntries(
            Map.entry("KLYNGE_PORT", "0"),
            Map.entry("KLYNGE_MANAGEMENT_PORT", "0"),
            Map.entry("KLYNGE_PUBLIC_URL", "http://klynge.test"),
            Map.entry("KLYNGE_ISSUER_URI", "http://127.0.0.1:1/realms/klynge"),
            Map.entry("KLYNGE_JWKS_URI", "http://127.0.0.1:1/certs"),
            Map.entry("KLYNGE_DIRECTORY_URL", "http://127.0.0.1:1"),
            Map.entry("KLYNGE_EVENTS_URL", "http://127.0.0.1:1"),
            Map.entry("KLYNGE_NOTIFICATION_URL", "http://127.0.0.1:1"),
            Map.entry("KLYNGE_LOG_FORMAT", "text"),
            Map.entry("KLYNGE_KEYCLOAK_URL", "http://127.0.0.1:1"),
            Map.entry("KLYNGE_KEYCLOAK_CLIENT_ID", "gateway"),
            Map.entry("KLYNGE_KEYCLOAK_CLIENT_SECRET", "secret"));

    @TempDir
    private Path folder;

    @Test
    void withoutTheDirectorysAddressItSaysSoInOneLineAndEnds() throws Exception {
        var environment = new HashMap<>(COMPLETE);
        environment.remove("KLYNGE_DIRECTORY_URL");

        assertRefused(environment, "KLYNGE_DIRECTORY_URL is not set");
    }

    @Test
    void malformedSettingsAreNamedButNotRepeated() throws Exception {
        var environment = new HashMap<>(COMPLETE);
        environment.put("KLYNGE_DIRECTORY_URL", "not-an-address-4711");
        environment.put("KLYNGE_CORS_ORIGINS", "portal.example");

        String output = assertRefused(environment, "KLYNGE_DIRECTORY_URL has the wrong shape");

        assertThat(output).contains("KLYNGE_CORS_ORIGINS has the wrong shape").doesNotContain("4711");
    }

    @Test
    void itCarriesNeitherAStoresNorABrokersClient() throws IOException {
        try (var jar = new JarFile(jar().toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .anyMatch(name -> name.contains("spring-cloud-gateway"))
                    .noneMatch(name -> name.contains("kafka-clients") || name.contains("mongodb-driver"));
        }
    }

    private String assertRefused(Map<String, String> environment, String sentence) throws Exception {
        Path output = folder.resolve("output");
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar().toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("KLYNGE_"));
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        assertThat(process.exitValue()).isNotZero();
        assertThat(said.lines().filter(line -> line.contains(sentence)))
                .as(said)
                .hasSize(1);
        assertThat(said).doesNotContain("\tat ");
        return said;
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("gateway-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
