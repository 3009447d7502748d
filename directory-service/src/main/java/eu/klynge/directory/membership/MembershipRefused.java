package eu.klynge.directory.membership;

/** Why a command on a membership is not carried out. */
public abstract sealed class MembershipRefused extends RuntimeException {

    private MembershipRefused(String message) {
        super(message, null, false, false);
    }

    public static final class NoSuchMembership extends MembershipRefused {
        public NoSuchMembership() {
            super("There is no such membership.");
        }
    }

    /** Neither an editor of the organisation nor a steward of its country, as the command asks. */
    public static final class NotAllowed extends MembershipRefused {
        public NotAllowed(String message) {
            super(message);
        }
    }

    /** The membership is not as far as the command needs, or further. */
    public static final class NotNow extends MembershipRefused {
        public NotNow(String message) {
            super(message);
        }
    }

    /** A value of the command does not fit. */
    public static final class DoesNotFit extends MembershipRefused {

        private final String field;

        public DoesNotFit(String field, String message) {
            super(message);
            this.field = field;
        }

        /** Of the request. */
        public String field() {
            return field;
        }
    }
}
