package eu.klynge.directory.person;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is found.
 *
 * @param registrations ids of those that name the person as their contact
 * @param account subject at the identity provider; null for somebody without one
 * @param name user name of the account, where the person asks by it
 */
public record Person(
        Set<String> registrations,
        @Nullable String account,
        @Nullable String name) {

    public Person {
        registrations = Set.copyOf(registrations);
    }

    @Override
    public String toString() {
        return "Person[withheld]";
    }
}
