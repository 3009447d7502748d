package eu.klynge.notification.mail;

/**
 * A letter's words, and where it goes. Personal data; lives no longer than the sending.
 *
 * @param language BCP 47
 */
public record Composed(String name, String address, String language, String subject, String text, String html) {

    @Override
    public String toString() {
        return "Composed[withheld]";
    }
}
