package eu.klynge.standalone.launcher.platform;

/** There is no platform to talk to; the message is the sentence to show, with what to do. */
public final class PlatformNotUp extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PlatformNotUp(String sentence) {
        super(sentence);
    }
}
