package eu.klynge.directory.account;

import eu.klynge.directory.registration.Registration;

/** The identity provider, as far as this room needs it. Blocking, idempotent, and free to fail: the caller comes again. */
public interface Accounts {

    /** Makes the organisation, the account and the membership as far as they are missing; the account's id. */
    String ensure(Registration accepted);

    /** Mails an invitation to set a password. */
    void invite(String accountId);
}
