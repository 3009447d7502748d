package eu.klynge.directory.person;

import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.registration.Registration;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person.
 *
 * @param account subject at the identity provider
 * @param name user name of the account
 * @param registrations that name the person as their contact
 * @param changes of entries that the account made
 * @param traces what else the account did
 */
public record PersonalData(
        @Nullable String account,
        @Nullable String name,
        List<Registration> registrations,
        List<Versioned<Cluster>> changes,
        List<Trace> traces) {

    /** @param what as {@link Traces#what} has it */
    public record Trace(String what, String id) {}

    public PersonalData {
        registrations = List.copyOf(registrations);
        changes = List.copyOf(changes);
        traces = List.copyOf(traces);
    }

    @Override
    public String toString() {
        return "PersonalData[withheld]";
    }
}
