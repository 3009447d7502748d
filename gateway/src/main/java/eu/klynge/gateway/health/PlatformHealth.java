package eu.klynge.gateway.health;

import java.util.Map;

/**
 * The answer of {@code /health}.
 *
 * @param status {@code UP} only if every service is
 * @param services {@code UP} or {@code DOWN} by name, and no more: it is public
 */
record PlatformHealth(String status, Map<String, String> services) {

    static final String UP = "UP";
    static final String DOWN = "DOWN";

    static PlatformHealth of(Map<String, String> services) {
        boolean allUp = services.values().stream().allMatch(UP::equals);
        return new PlatformHealth(allUp ? UP : DOWN, services);
    }

    boolean isUp() {
        return status.equals(UP);
    }
}
