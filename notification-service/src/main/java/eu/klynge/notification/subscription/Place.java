package eu.klynge.notification.subscription;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where notices go. */
public enum Place {
    EMAIL,
    INBOX,
    WEBHOOK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Place> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
