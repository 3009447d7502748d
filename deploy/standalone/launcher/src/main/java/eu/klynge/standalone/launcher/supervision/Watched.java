package eu.klynge.standalone.launcher.supervision;

import eu.klynge.standalone.launcher.supervision.ProcessStatus.State;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One program under supervision: started, waited for, and started again until it is stopped. */
final class Watched {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final Program program;
    private final Board board;
    private final Thread thread;
    private @Nullable Process process;
    private boolean stopping;

    Watched(Program program, Board board) {
        this.program = program;
        this.board = board;
        this.thread = Thread.ofPlatform().daemon().name(program.name()).unstarted(this::watch);
    }

    Program program() {
        return program;
    }

    void begin() {
        thread.start();
    }

    private void watch() {
        try {
            board.awaitReady(program.after());
            var restarts = Restarts.NONE;
            while (start()) {
                restarts = restarts.ended(untilEnded());
                board.ended(program.name(), restarts.hopeless() ? State.FAILING : State.ENDED);
                pause(restarts.pause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False if it shall not be started any more. */
    private synchronized boolean start() {
        if (stopping) {
            return false;
        }
        try {
            process = program.start();
            board.started(program.name(), process.toHandle());
        } catch (IOException e) {
            process = null;
            Diary.write(program.name() + " cannot be started: " + e.getMessage());
        }
        return true;
    }

    /** True if the process had been ready before it ended. */
    private boolean untilEnded() throws InterruptedException {
        var running = current();
        if (running == null) {
            return false;
        }
        while (!running.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            if (program.readiness().reached() && running.isAlive()) {
                board.ready(program.name());
                Diary.write(program.name() + " is ready, pid " + running.pid());
                running.waitFor();
                said(running);
                return true;
            }
        }
        said(running);
        return false;
    }

    private void said(Process ended) {
        Diary.write(program.name() + " ended with " + ended.exitValue() + ", pid " + ended.pid());
    }

    private synchronized void pause(Duration length) throws InterruptedException {
        var end = System.nanoTime() + length.toNanos();
        for (var left = length.toMillis(); left > 0 && !stopping; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    private synchronized @Nullable Process current() {
        return process;
    }

    /** Ends the process and returns when it is gone: first asked, then killed. */
    void stop() {
        synchronized (this) {
            stopping = true;
            notifyAll();
        }
        var running = current();
        if (running != null) {
            Ending.end(running.toHandle(), program.grace());
        }
        thread.interrupt();
        Ending.join(thread);
        board.ended(program.name(), State.STOPPED);
    }
}
