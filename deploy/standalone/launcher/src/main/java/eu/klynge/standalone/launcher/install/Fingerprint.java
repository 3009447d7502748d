package eu.klynge.standalone.launcher.install;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A short name for what a jar and the libraries beside it contain. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Path jar) throws IOException {
        try (var digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            Files.copy(jar, digest);
            for (var library : libraries(jar)) {
                identify(library, digest);
            }
            return HexFormat.of().formatHex(digest.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A released library never changes; ours do under the same name. */
    private static void identify(Path library, OutputStream digest) throws IOException {
        digest.write((library.getFileName() + ":" + Files.size(library)).getBytes(StandardCharsets.UTF_8));
        if (library.toString().contains("SNAPSHOT")) {
            Files.copy(library, digest);
        }
    }

    /** In {@code lib} beside the jar, in order of name; none for a jar that contains its libraries. */
    static List<Path> libraries(Path jar) throws IOException {
        var folder = jar.resolveSibling("lib");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
