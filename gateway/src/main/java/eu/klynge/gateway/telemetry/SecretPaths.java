package eu.klynge.gateway.telemetry;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses that let in whoever has them: what follows their beginning is for nobody else to read. */
@Component
public final class SecretPaths {

    private static final String HIDDEN = "…";

    private final List<String> beginnings;

    /** @param beginnings with a slash at their end */
    SecretPaths(@Value("${klynge.telemetry.secret-after}") List<String> beginnings) {
        this.beginnings = List.copyOf(beginnings);
    }

    /** Whether who has the address is all that counts there. */
    public boolean isSecret(String path) {
        return beginnings.stream().anyMatch(path::startsWith);
    }

    /** The path as it may be kept. */
    String shown(String path) {
        return beginnings.stream()
                .filter(path::startsWith)
                .findFirst()
                .map(beginning -> beginning + HIDDEN)
                .orElse(path);
    }
}
