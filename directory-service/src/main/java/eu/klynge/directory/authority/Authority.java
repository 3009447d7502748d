package eu.klynge.directory.authority;

import eu.klynge.kit.caller.Caller;

/** What a token allows its bearer, in the words of the domain. */
public final class Authority {

    private Authority() {}

    /**
     * An editor: the account is a member of the organisation at the identity provider.
     *
     * @param slug the organisation's alias there
     */
    public static boolean edits(String slug, Caller caller) {
        return caller.has("cluster-manager") && caller.organisations().contains(slug);
    }

    /** A steward of the country. */
    public static boolean stewards(String country, Caller caller) {
        return caller.has("steward") && caller.mayActFor(country);
    }

    /** A steward of the country, or an operator. */
    public static boolean oversees(String country, Caller caller) {
        return caller.has("operator") || stewards(country, caller);
    }
}
