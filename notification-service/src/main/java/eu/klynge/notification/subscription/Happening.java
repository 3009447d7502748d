package eu.klynge.notification.subscription;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be subscribed to; each has the notice of the same code. */
public enum Happening {
    CLUSTER_PUBLISHED,
    CLUSTER_UPDATED,
    CLUSTER_WITHDRAWN,
    /** A pilot has opened a country on the map. */
    COUNTRY_OPENED,
    LABEL_GRANTED,
    LABEL_EXPIRING,
    LABEL_REVOKED,
    EVENT_PUBLISHED,
    EVENT_CHANGED,
    EVENT_CANCELLED,
    AWARD_OPENED,
    AWARD_SHORTLISTED,
    AWARD_AWARDED,
    AWARD_CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Happening> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
