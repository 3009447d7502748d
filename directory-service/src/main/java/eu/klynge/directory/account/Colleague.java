package eu.klynge.directory.account;

/**
 * An editor of an organisation. Personal data, for other editors of it and stewards of its country.
 *
 * @param account id at the identity provider
 * @param invited until a password is set for the first time
 */
public record Colleague(String account, String name, String email, boolean invited) {

    @Override
    public String toString() {
        return "Colleague[" + account + "]";
    }
}
