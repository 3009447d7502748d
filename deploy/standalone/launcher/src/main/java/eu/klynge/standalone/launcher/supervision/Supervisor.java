package eu.klynge.standalone.launcher.supervision;

import java.util.ArrayList;
import java.util.List;

/** Runs programs until told to stop; what depends on another is started after it and stopped before it. */
public final class Supervisor {

    private final List<Watched> watched;

    public Supervisor(List<Program> programs, Board board) {
        watched = programs.stream().map(program -> new Watched(program, board)).toList();
    }

    public void start() {
        watched.forEach(Watched::begin);
    }

    /** Returns when no process is left. */
    public void stop() {
        var left = new ArrayList<>(watched);
        while (!left.isEmpty()) {
            var round = left.stream().filter(each -> nobodyNeeds(each, left)).toList();
            var stops = round.stream()
                    .map(each -> Thread.ofPlatform().start(each::stop))
                    .toList();
            stops.forEach(Ending::join);
            left.removeAll(round);
        }
    }

    private static boolean nobodyNeeds(Watched each, List<Watched> among) {
        return among.stream()
                .noneMatch(
                        other -> other.program().after().contains(each.program().name()));
    }
}
