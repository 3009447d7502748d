package eu.klynge.standalone.launcher.load;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells how far the work is: a bar on a terminal, a plain line every tenth elsewhere. */
sealed interface Progress extends AutoCloseable {

    void step();

    @Override
    default void close() {}

    static Progress of(String task, int total, PrintWriter err) {
        return System.console() != null && System.console().isTerminal()
                ? new Bar(task, total)
                : new Lines(task, total, err);
    }

    /** A bar on the terminal's error stream. */
    final class Bar implements Progress {

        private final ProgressBar bar;

        private Bar(String task, int total) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** Lines for logs and pipes. */
    final class Lines implements Progress {

        private final String task;
        private final int total;
        private final PrintWriter out;
        private int done;

        private Lines(String task, int total, PrintWriter out) {
            this.task = task;
            this.total = total;
            this.out = out;
        }

        @Override
        public synchronized void step() {
            done++;
            if (done * 10L / total > (done - 1) * 10L / total) {
                out.println(task + ": " + done + " of " + total);
                out.flush();
            }
        }
    }
}
