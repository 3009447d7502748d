package eu.klynge.kit.inbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;

/** Whether the store refused a write because its id is taken. */
final class Duplicates {

    private Duplicates() {}

    static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoServerException refused
                && ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
