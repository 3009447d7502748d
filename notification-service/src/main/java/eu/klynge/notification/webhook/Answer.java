package eu.klynge.notification.webhook;

import java.time.Duration;

/** What came of an attempt. */
public sealed interface Answer {

    /** @param retryAfter zero when the receiver did not say */
    record Status(int code, Duration retryAfter) implements Answer {}

    /** @param why address-refused, timeout, connection-failed or tls-failed */
    record None(String why) implements Answer {}

    default boolean isSuccess() {
        return this instanceof Status status && status.code() >= 200 && status.code() <= 299;
    }

    /** The receiver wants nothing of this any more. */
    default boolean isGone() {
        return this instanceof Status status && status.code() == 410;
    }

    default Duration wish() {
        return this instanceof Status status ? status.retryAfter() : Duration.ZERO;
    }

    default String word() {
        return switch (this) {
            case Status status -> String.valueOf(status.code());
            case None none -> none.why();
        };
    }
}
