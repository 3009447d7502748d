package eu.klynge.directory.group;

import java.util.Arrays;
import java.util.Optional;

/** What kind of group it is. */
public enum GroupKind {
    /** Cross-border and of one field: it works as if it were one cluster. */
    META_CLUSTER("meta-cluster"),
    /** Any other lasting tie. */
    NETWORK("network");

    private final String code;

    GroupKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<GroupKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
