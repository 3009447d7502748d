package eu.klynge.directory.editor;

import java.util.List;

/** Editors as the identity provider has them. Blocking, idempotent, and free to fail with any runtime exception. */
public interface Colleagues {

    /** Sorted by name. */
    List<Colleague> of(String clusterId);

    /**
     * Mails an invitation. A new account is an editor at once; who has an account already becomes one by accepting; an editor
     * who has not set a password yet gets another link.
     */
    void invite(String clusterId, Invitee invitee);

    /** Nothing when it is no editor. */
    void dismiss(String clusterId, String account);
}
