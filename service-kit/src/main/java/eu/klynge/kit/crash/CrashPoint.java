package eu.klynge.kit.crash;

/** A fault test's hook, found by {@link java.util.ServiceLoader}; none is on a production class path. */
public interface CrashPoint {

    /** May end the process; returns otherwise. */
    void reached(String name);
}
