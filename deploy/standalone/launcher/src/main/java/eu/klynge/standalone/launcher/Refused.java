package eu.klynge.standalone.launcher;

/** The command cannot do what it was asked; the message is a sentence that says why and what to do. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String sentence) {
        super(sentence);
    }
}
