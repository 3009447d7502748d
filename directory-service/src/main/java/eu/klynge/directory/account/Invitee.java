package eu.klynge.directory.account;

/**
 * Somebody who is to become an editor.
 *
 * @param email lower case
 * @param language of the invitation, ISO 639-1
 */
public record Invitee(String name, String email, String language) {

    @Override
    public String toString() {
        return "Invitee[withheld]";
    }
}
