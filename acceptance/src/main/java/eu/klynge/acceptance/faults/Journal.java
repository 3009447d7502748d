package eu.klynge.acceptance.faults;

import eu.klynge.kit.test.history.Acknowledged;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/** What the platform acknowledged to anyone, and how often it gave no clear answer. For several threads. */
final class Journal {

    private final List<Acknowledged> registrations = new CopyOnWriteArrayList<>();
    private final List<Acknowledged> clusters = new CopyOnWriteArrayList<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final LongAdder unclear = new LongAdder();

    /** A change of a registration, by the name of its organisation, which no other has. */
    void registrationChanged(String id, long version, String change, String name) {
        registrations.add(new Acknowledged(id, version, Commands.command(change, name)));
    }

    void clusterPublished(String id, String name) {
        clusters.add(new Acknowledged(id, 1, Commands.command("published", name)));
    }

    /** The platform said no to something that is right, which is a fault of its own. */
    void refused(String sentence) {
        refusals.add(sentence);
    }

    void unclear() {
        unclear.increment();
    }

    List<Acknowledged> registrations() {
        return List.copyOf(registrations);
    }

    List<Acknowledged> clusters() {
        return List.copyOf(clusters);
    }

    int acknowledged() {
        return registrations.size() + clusters.size();
    }

    List<String> refusals() {
        return List.copyOf(refusals);
    }

    long unclearAnswers() {
        return unclear.sum();
    }
}
