package eu.klynge.directory.account;

import eu.klynge.directory.registration.Registration;
import org.jspecify.annotations.Nullable;

/** The identity provider, as far as this room needs it. Blocking, idempotent, and free to fail: the caller comes again. */
public interface Accounts {

    /**
     * Makes the organisation, the account and the membership as far as they are missing.
     *
     * @return the account; null when the contact is erased, and the organisation stands alone
     */
    @Nullable
    Account ensure(Registration accepted);

    /** Mails an invitation to set a password. */
    void invite(String accountId);

    /** Takes the account away with all that is known of it; nothing when there is none. */
    void remove(String accountId);
}
