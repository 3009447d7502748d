package eu.klynge.standalone.launcher.platform;

/** There is no platform to talk to. */
public final class PlatformNotUp extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    public PlatformNotUp(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** What to show to the person at the terminal: what is wrong and what to do. */
    @Override
    public String getMessage() {
        return sentence;
    }
}
