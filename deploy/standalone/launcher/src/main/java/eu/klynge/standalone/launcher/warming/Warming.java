package eu.klynge.standalone.launcher.warming;

import eu.klynge.standalone.launcher.supervision.Diary;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Trains one program after the other in the background, those without a cache; one platform of a checkout at a time. */
public final class Warming {

    private final Path lock;
    private final Trainings trainings;
    private @Nullable Process running;
    private boolean stopped;

    /** @param kept the folder for what is kept between runs */
    public Warming(Path kept, Trainings trainings) {
        this.lock = kept.resolve("training.lock");
        this.trainings = trainings;
    }

    public void begin() {
        Thread.ofPlatform().daemon().name("warming").start(this::train);
    }

    public synchronized void stop() {
        stopped = true;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    /** Returns when every program has its cache, or at once while another process of this checkout makes them. */
    public void train() {
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.tryLock()) {
            if (held != null) {
                for (var training : trainings.missing()) {
                    train(training);
                }
            }
        } catch (IOException e) {
            Diary.write("The next start will not be faster: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void train(Training training) throws IOException, InterruptedException {
        if (isStopped()) {
            return;
        }
        var name = training.program().name();
        if (training.run(this::running)) {
            Diary.write(name + " will start faster, with " + training.cache());
        } else if (!isStopped()) {
            Diary.write(
                    name + " could not be recorded; see " + training.program().log());
        }
    }

    private synchronized void running(Process process) {
        running = process;
        if (stopped) {
            process.destroyForcibly();
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }
}
