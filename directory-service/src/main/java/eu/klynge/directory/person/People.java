package eu.klynge.directory.person;

import eu.klynge.directory.account.Invitations;
import eu.klynge.directory.account.MadeAccounts;
import eu.klynge.directory.authority.Authority;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.Revisions;
import eu.klynge.directory.person.PersonRefused.AnotherCountry;
import eu.klynge.directory.person.PersonRefused.NoPerson;
import eu.klynge.directory.person.PersonRefused.NoSuchPerson;
import eu.klynge.directory.registration.Contact;
import eu.klynge.directory.registration.Registration;
import eu.klynge.directory.registration.Registrations;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.store.Versioned;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds a person: the same address in several registrations, or the same account, is the same person. Whoever has a follow-up
 * secret has shown no more than that they wrote that one registration, and may have written anybody's address into it.
 */
public final class People {

    private final Registrations registrations;
    private final Invitations invitations;
    private final MadeAccounts made;
    private final Revisions revisions;
    private final List<Traces> traces;

    People(
            Registrations registrations,
            Invitations invitations,
            MadeAccounts made,
            Revisions revisions,
            List<Traces> traces) {
        this.registrations = registrations;
        this.invitations = invitations;
        this.made = made;
        this.revisions = revisions;
        this.traces = List.copyOf(traces);
    }

    public Mono<Person> ofAccount(Caller caller) {
        String subject = caller.subject();
        if (subject == null || caller.name().startsWith("service-account-")) {
            return Mono.error(new NoPerson());
        }
        return invitations
                .registrationsOf(subject)
                .collect(Collectors.toSet())
                .flatMap(this::withSameContact)
                .map(all -> new Person(all, subject, caller.name()));
    }

    /** The contact of one registration, and the account where it was made and is there for that one alone. */
    public Mono<Person> ofApplicant(String registrationId) {
        return registrations
                .find(registrationId)
                .switchIfEmpty(Mono.error(NoSuchPerson::new))
                .flatMap(found -> made.onlyFor(registrationId)
                        .map(account -> new Person(Set.of(registrationId), account, null))
                        .defaultIfEmpty(new Person(Set.of(registrationId), null, null)));
    }

    private Mono<Person> everywhere(String registrationId) {
        return withSameContact(Set.of(registrationId))
                .flatMap(same -> Flux.fromIterable(same)
                        .concatMap(invitations::accountOf)
                        .filterWhen(invitations::isMade)
                        .next()
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .flatMap(account -> joined(same, account.orElse(null))));
    }

    /** The contact of a registration, for an officer whom the person has asked; with the account, if it was made for one. */
    public Mono<Person> onRequest(String registrationId, Caller officer) {
        return registrations
                .find(registrationId)
                .switchIfEmpty(Mono.error(NoSuchPerson::new))
                .filter(found -> Authority.oversees(found.state().organisation().country(), officer))
                .switchIfEmpty(Mono.error(AnotherCountry::new))
                .flatMap(found -> everywhere(registrationId));
    }

    /** Everything that is kept of the person here. */
    public Mono<PersonalData> tell(Person person) {
        Mono<List<Registration>> named = Flux.fromIterable(person.registrations())
                .concatMap(registrations::find)
                .map(Versioned::state)
                .collectList();
        String account = person.account();
        var changes = account == null ? Flux.<Versioned<Cluster>>empty() : revisions.by(account);
        return Mono.zip(named, changes.collectList(), tracesOf(account).collectList())
                .map(all -> new PersonalData(account, person.name(), all.getT1(), all.getT2(), all.getT3()));
    }

    private Flux<PersonalData.Trace> tracesOf(@Nullable String account) {
        return account == null
                ? Flux.empty()
                : Flux.fromIterable(traces)
                        .concatMap(where -> where.of(account).map(id -> new PersonalData.Trace(where.what(), id)));
    }

    private Mono<Person> joined(Set<String> same, @Nullable String account) {
        if (account == null) {
            return Mono.just(new Person(same, null, null));
        }
        return invitations.registrationsOf(account).collect(Collectors.toSet()).map(of -> {
            Set<String> all = new HashSet<>(same);
            all.addAll(of);
            return new Person(all, account, null);
        });
    }

    private Mono<Set<String>> withSameContact(Set<String> named) {
        return Flux.fromIterable(named)
                .concatMap(registrations::find)
                .concatMap(found -> {
                    Contact contact = found.state().contact();
                    return contact == null
                            ? Flux.just(found.id())
                            : registrations.ofContact(contact.email()).map(Versioned::id);
                })
                .collect(Collectors.toSet());
    }
}
