package eu.klynge.notification.guest;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a registration for an event stands. */
public enum Standing {
    REQUESTED,
    CONFIRMED,
    WAITING,
    OFFERED,
    DECLINED,
    EXPIRED,
    REFUSED,
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for one of a newer service. */
    public static Optional<Standing> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** Whether the guest may still come, and wants to hear of the event. */
    public boolean isOpen() {
        return switch (this) {
            case REQUESTED, CONFIRMED, WAITING, OFFERED -> true;
            case DECLINED, EXPIRED, REFUSED, CANCELLED -> false;
        };
    }
}
