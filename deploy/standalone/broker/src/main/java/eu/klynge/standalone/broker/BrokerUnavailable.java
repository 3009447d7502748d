package eu.klynge.standalone.broker;

import org.jspecify.annotations.Nullable;

/** The broker cannot start; the message is one sentence for the person who runs it. */
public final class BrokerUnavailable extends RuntimeException {

    BrokerUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
