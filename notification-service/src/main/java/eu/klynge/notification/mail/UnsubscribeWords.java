package eu.klynge.notification.mail;

/** What the page that an e-mail's link leads to says. */
public interface UnsubscribeWords {

    /** @param language the one that it is said in */
    record Said(String language, String question, String button, String done) {}

    /** In English where we lack the language. */
    Said in(String language);
}
