package eu.klynge.acceptance.faults;

import eu.klynge.kit.test.history.Acknowledged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/** What the platform acknowledged to anyone, and how often it gave no clear answer. For several threads. */
final class Journal {

    private final List<Acknowledged> registrations = new CopyOnWriteArrayList<>();
    private final List<Acknowledged> clusters = new CopyOnWriteArrayList<>();
    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final LongAdder unclear = new LongAdder();

    /** Where the contact of an organisation, by its name, reads its mail. */
    void contact(String name, String email) {
        addresses.put(name, email);
    }

    /** By address, how many steps of its registration the contact is to hear of: not of its own correction. */
    Map<String, Integer> stepsToTell() {
        var steps = new HashMap<String, Integer>();
        for (var change : registrations) {
            var said = change.command().split(" ", 2);
            var email = addresses.get(said[1]);
            if (email != null && !said[0].equals("resubmitted")) {
                steps.merge(email, 1, Integer::sum);
            }
        }
        return steps;
    }

    /** A change of a registration, by the name of its organisation, which no other has. */
    void registrationChanged(String id, long version, String change, String name) {
        registrations.add(new Acknowledged(id, version, Commands.command(change, name)));
    }

    void clusterPublished(String id, String name) {
        clusters.add(new Acknowledged(id, 1, Commands.command("published", name)));
    }

    void clusterUpdated(String id, long version, String name, String englishWebsite) {
        clusters.add(new Acknowledged(id, version, Commands.correction(name, englishWebsite)));
    }

    /** How many versions the entry has that was changed most. */
    long mostVersions() {
        return clusters.stream().mapToLong(Acknowledged::version).max().orElse(0);
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
