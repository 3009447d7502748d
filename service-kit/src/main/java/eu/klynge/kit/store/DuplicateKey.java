package eu.klynge.kit.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.problem.Refusal;

/** A unique index refused the write; rooms that expect it translate it, otherwise it is a conflict. */
public final class DuplicateKey extends Refusal {

    private final String explanation;

    /** @param explanation as the store gave it, naming the index or the path */
    public DuplicateKey(String explanation) {
        super("duplicate key");
        this.explanation = explanation;
    }

    /** Whether the store refused a write because an id or another unique field is taken. */
    public static boolean isCauseOf(Throwable failure) {
        return failure instanceof MongoServerException refused
                && ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** Whether the named field path is the one that is not unique. */
    public boolean concerns(String path) {
        return explanation.contains(path);
    }

    @Override
    public ProblemException problem() {
        return ProblemException.of(ProblemType.CONFLICT, "Something with this name or key is there already.");
    }
}
