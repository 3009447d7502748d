package eu.klynge.benchmarks.peer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 of each line of a file, and nothing else: what any check of as many lines takes at least. */
public final class HashLoop {

    private HashLoop() {}

    /** @param arguments the file */
    public static void main(String[] arguments) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        var last = new byte[0];
        try (var lines = Files.newBufferedReader(Path.of(arguments[0]))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                last = sha.digest(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        System.out.println(HexFormat.of().formatHex(last));
    }
}
