package eu.klynge.notification.agency;

/** Why something is not done with an agency. */
public abstract sealed class AgencyRefused extends RuntimeException {

    private AgencyRefused(String message) {
        super(message, null, false, false);
    }

    private AgencyRefused(String message, Throwable cause) {
        super(message, cause);
    }

    /** There is none, or it is not the caller's. */
    public static final class NoSuchAgency extends AgencyRefused {
        public NoSuchAgency() {
            super("There is no such agency.");
        }
    }

    public static final class IsRevoked extends AgencyRefused {
        public IsRevoked() {
            super("The agency is revoked. Reinstate it first.");
        }
    }

    public static final class IsNotRevoked extends AgencyRefused {
        public IsNotRevoked() {
            super("The agency is not revoked.");
        }
    }

    /** The identity provider does not answer as it should; come again. */
    public static final class AccountsAway extends AgencyRefused {
        public AccountsAway(Throwable cause) {
            super(
                    "The identity provider does not answer. An old secret may be dead already; repeat the request.",
                    cause);
        }
    }
}
