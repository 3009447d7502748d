package eu.klynge.events.programme;

import eu.klynge.events.event.Event;
import java.util.List;

/** Reads files of one format. What an entry says of a session is taken as it stands; it is judged later. */
public interface ProgrammeFile {

    /** A programme has no more sessions. */
    int MOST_ENTRIES = 500;

    Format format();

    /**
     * The entries in the order of the file.
     *
     * @param text of the whole file
     * @param event that they are to be sessions of
     * @throws UnreadableFile when there is no reading on; also behind {@link #MOST_ENTRIES}
     */
    List<Row> read(String text, Event event);
}
