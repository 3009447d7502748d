package eu.klynge.notification.subscription;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be subscribed to. */
public enum Happening {
    CLUSTER_PUBLISHED,
    CLUSTER_UPDATED,
    CLUSTER_WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Happening> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
