package eu.klynge.standalone.store;

import org.jspecify.annotations.Nullable;

/** The store cannot start or go on; the message is one sentence for the person who runs it. */
public final class StoreUnavailable extends RuntimeException {

    StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
