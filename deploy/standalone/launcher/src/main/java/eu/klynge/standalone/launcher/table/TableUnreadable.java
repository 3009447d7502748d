package eu.klynge.standalone.launcher.table;

/** A table that is not as it says; the message is a sentence for the person who brought it. */
public final class TableUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TableUnreadable(String sentence) {
        super(sentence);
    }
}
