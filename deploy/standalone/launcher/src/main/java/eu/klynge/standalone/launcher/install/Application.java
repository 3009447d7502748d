package eu.klynge.standalone.launcher.install;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A jar that can be run, in a folder of its own with its libraries beside it.
 *
 * @param mainClass to be named on the command line, so that the class path can be extended
 */
public record Application(Path jar, String mainClass) {

    /** The same jar with another of its main classes. */
    public Application running(String main) {
        return new Application(jar, main);
    }

    /** Arguments of {@code java} that run it; {@code more} is put after the jar on the class path. */
    public List<String> arguments(List<String> jvm, String more) {
        var all = new ArrayList<>(jvm);
        all.addAll(ClassCache.in(jar.getParent()));
        all.add("-cp");
        all.add(more.isEmpty() ? jar.toString() : jar + ":" + more);
        all.add(mainClass);
        return all;
    }
}
