package eu.klynge.standalone.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The store as a process of its own, that a test may kill. */
final class StoreProcess implements AutoCloseable {

    private static final String JAVA = ProcessHandle.current().info().command().orElseThrow();

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private int port;

    private StoreProcess(Process process) throws IOException {
        this.process = process;
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith("document store ready on ")) {
                port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
                break;
            }
        }
    }

    /** Returns when it is ready or has given up. */
    static StoreProcess start(Path folder, int port) throws IOException {
        return start(folder, port, List.of(JAVA));
    }

    /** None of its files may grow beyond so many kilobytes: to it, a full disk. Takes its library from another folder, which has it. */
    static StoreProcess startLimited(Path folder, int kilobytes, Path library) throws IOException {
        return start(
                folder,
                0,
                List.of(
                        "bash",
                        "-c",
                        "ulimit -f " + kilobytes + "; exec \"$@\"",
                        "store",
                        JAVA,
                        "-Djava.library.path=" + library));
    }

    private static StoreProcess start(Path folder, int port, List<String> java) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-cp",
                System.getProperty("java.class.path"),
                DocumentStoreMain.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("KLYNGE_STORE_FOLDER", folder.toString());
        builder.environment().put("KLYNGE_STORE_PORT", Integer.toString(port));
        return new StoreProcess(builder.redirectErrorStream(true).start());
    }

    int port() {
        return port;
    }

    List<String> lines() {
        return lines;
    }

    int exitCode() throws InterruptedException {
        process.waitFor(20, TimeUnit.SECONDS);
        return process.exitValue();
    }

    /** SIGKILL: no shutdown hook runs. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    static MongoClient client(int port) {
        return MongoClients.create(
                "mongodb://127.0.0.1:" + port + "/?w=majority&journal=true&serverSelectionTimeoutMS=3000");
    }

    @Override
    public void close() {
        kill();
    }
}
