package eu.klynge.directory.account;

import java.util.List;
import java.util.Optional;

/** Editors as the identity provider has them. Blocking, idempotent, and free to fail with any runtime exception. */
public interface Colleagues {

    /** Sorted by name. */
    List<Colleague> of(String clusterId);

    /** The account of an address that is no editor of this organisation. */
    Optional<String> strangerWith(String clusterId, String email);

    /**
     * Mails an invitation. A new account is an editor at once; who has an account already becomes one by accepting; an editor
     * who has not set a password yet gets another link.
     *
     * @throws EditorRefused.AddressTaken when it is the user name of an account with another address
     */
    void invite(String clusterId, Invitee invitee);

    /** Nothing when it is no editor. Who is none anywhere loses the editors' role, and keeps the account. */
    void dismiss(String clusterId, String account);
}
