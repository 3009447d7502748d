package eu.klynge.directory.news;

/** Why a command on a post is not carried out. */
public abstract sealed class NewsRefused extends RuntimeException {

    private NewsRefused(String message) {
        super(message, null, false, false);
    }

    public static final class NoSuchPost extends NewsRefused {
        public NoSuchPost() {
            super("There is no such cluster or post.");
        }
    }
}
