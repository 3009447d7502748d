package eu.klynge.standalone.launcher.install;

/** Something that is needed to run cannot be made ready; the message is a sentence that says what to do. */
public final class CannotInstall extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotInstall(String sentence) {
        super(sentence);
    }

    CannotInstall(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
