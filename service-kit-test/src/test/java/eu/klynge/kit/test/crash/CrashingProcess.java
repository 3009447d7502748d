package eu.klynge.kit.test.crash;

import eu.klynge.kit.crash.CrashPoints;

/** Walks past the points that its arguments name and says each. */
class CrashingProcess {
    public static void main(String[] points) {
        for (var point : points) {
            CrashPoints.reached(point);
            System.out.println("past " + point);
        }
    }
}
