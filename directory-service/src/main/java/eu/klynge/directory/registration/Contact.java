package eu.klynge.directory.registration;

/**
 * The person who answers for the registration. Personal data: it stays in this room's store and on the contacts topic.
 *
 * @param email normalised to lower case
 * @param role in the organisation, as the applicant puts it
 * @param language ISO 639-1, for notices
 */
public record Contact(String name, String email, String role, String language) {

    @Override
    public String toString() {
        return "Contact[withheld]";
    }
}
