package eu.klynge.standalone.launcher.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest mails; older ones are forgotten. */
final class Mailbox {

    private final int kept;
    private final Deque<Mail> mails = new ArrayDeque<>();
    private long received;

    Mailbox(int kept) {
        this.kept = kept;
    }

    /** Makes a mail of the next number. */
    interface Arrival<E extends Exception> {
        Mail numbered(long id) throws E;
    }

    synchronized <E extends Exception> void add(Arrival<E> arrival) throws E {
        mails.addFirst(arrival.numbered(received + 1));
        received++;
        if (mails.size() > kept) {
            mails.removeLast();
        }
    }

    /** The latest first. */
    List<Mail> latest() {
        return after(0);
    }

    /** Those that came after the one of this id, the latest first. */
    synchronized List<Mail> after(long id) {
        return mails.stream().takeWhile(mail -> mail.id() > id).toList();
    }
}
