package eu.klynge.notification.agency;

/**
 * Agencies' accounts at the identity provider. Blocking, idempotent, and free to fail with {@link AgencyRefused.AccountsAway}.
 */
public interface FeedAccounts {

    /** Makes the account as far as it is missing, and lets it log in. */
    void ensure(Agency agency);

    /** The account's only secret from now on; the one before is dead. */
    void secret(Agency agency, String secret);

    /** No token is issued to it any more. */
    void disable(Agency agency);
}
