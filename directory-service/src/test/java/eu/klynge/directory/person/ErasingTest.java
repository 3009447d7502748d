package eu.klynge.directory.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.account.Account;
import eu.klynge.directory.account.Accounts;
import eu.klynge.directory.account.InMemoryInvitations;
import eu.klynge.directory.account.MadeAccounts;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.Revisions;
import eu.klynge.directory.person.PersonRefused.AnotherCountry;
import eu.klynge.directory.person.PersonRefused.NoPerson;
import eu.klynge.directory.registration.Examples;
import eu.klynge.directory.registration.InMemoryRegistrations;
import eu.klynge.directory.registration.Registration;
import eu.klynge.directory.registration.RegistrationFact;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ErasingTest {

    private static final Caller PERSON =
            new Caller("p1", "cluster@odense.example", null, Set.of("cluster-manager"), Set.of(), Set.of("odense"));

    private final InMemoryRegistrations registrations = new InMemoryRegistrations();
    private final Keycloak keycloak = new Keycloak();
    private final InMemoryInvitations invited = new InMemoryInvitations();
    private final Kept erasures = new Kept();
    private final Changes changes = new Changes();
    private final Named imports = new Named();
    private final List<String> told = new ArrayList<>();
    private final People people =
            new People(registrations, invited, new MadeAccounts(registrations, invited), changes, List.of(imports));
    private final Erasing erasing = new Erasing(
            erasures,
            registrations,
            changes,
            keycloak,
            invited,
            List.of(imports),
            account -> Mono.fromRunnable(() -> told.add(account)),
            Clock.fixed(Examples.NOW, ZoneOffset.UTC));

    @BeforeEach
    void register() {
        for (String id : List.of("r1", "r2")) {
            Registration registration = Examples.submitted(id);
            registrations
                    .create(registration, new RegistrationFact.Submitted(registration), null)
                    .block();
        }
        invited.byRegistration.put("r1", new Account("p1", true));
    }

    private @Nullable Object contactOf(String id) {
        return Objects.requireNonNull(registrations.find(id).block()).state().contact();
    }

    private Erasure request(Mono<Person> person) {
        return Objects.requireNonNull(
                person.flatMap(found -> erasing.request(found, null)).block());
    }

    @Test
    void aPersonIsErasedWhereverTheAddressStandsAndTheAccountIsGone() {
        Erasure erasure = request(people.ofAccount(PERSON));

        erasing.carryOut(erasure).block();

        assertThat(contactOf("r1")).isNull();
        assertThat(contactOf("r2")).isNull();
        assertThat(keycloak.removed).containsExactly("p1");
        // Once more after the account is gone: a command of its may have been under way.
        assertThat(changes.forgotten).containsExactly("p1", "p1");
        assertThat(imports.forgotten).containsExactly("p1", "p1");
        assertThat(registrations.forgottenStewards).containsExactly(PERSON.name(), PERSON.name());
        assertThat(told).containsExactly("p1");
        assertThat(invited.byRegistration).isEmpty();
        assertThat(erasures.byId.get(erasure.id()))
                .isEqualTo(new Erasure(erasure.id(), "", null, Examples.NOW, Examples.NOW));
        assertThat(registrations.facts)
                .filteredOn(RegistrationFact.ContactErased.class::isInstance)
                .hasSize(2);
    }

    @Test
    void whoHasTheSecretOfOneRegistrationReachesNoOther() {
        erasing.carryOut(request(people.ofApplicant("r2"))).block();

        assertThat(contactOf("r2")).isNull();
        assertThat(contactOf("r1")).isNotNull();
        assertThat(keycloak.removed).isEmpty();
    }

    @Test
    void theAccountOfTwoRegistrationsSurvivesTheSecretOfOne() {
        invited.byRegistration.put("r2", new Account("p1", false));

        erasing.carryOut(request(people.ofApplicant("r2"))).block();
        assertThat(keycloak.removed).isEmpty();
    }

    @Test
    void whileTheIdentityProviderIsAwayTheRestIsGoneAlready() {
        keycloak.away = true;
        Erasure erasure = request(people.ofAccount(PERSON));

        erasing.sweep().block();
        assertThat(contactOf("r1")).isNull();
        assertThat(told).isEmpty();
        assertThat(erasures.byId.get(erasure.id()).doneAt()).isNull();

        keycloak.away = false;
        erasing.sweep().block();
        assertThat(keycloak.removed).containsExactly("p1");
        assertThat(erasures.byId.get(erasure.id()).doneAt()).isEqualTo(Examples.NOW);
        assertThat(registrations.facts)
                .filteredOn(RegistrationFact.ContactErased.class::isInstance)
                .hasSize(2);
    }

    @Test
    void aRequestThatIsRepeatedIsOneErasure() {
        IdempotencyKey key = IdempotencyKey.of("k", "p1", "erase");
        Person person = Objects.requireNonNull(people.ofAccount(PERSON).block());

        Erasure first = Objects.requireNonNull(erasing.request(person, key).block());
        Erasure again = Objects.requireNonNull(erasing.request(person, key).block());

        assertThat(again).isEqualTo(first);
    }

    @Test
    void aKeyThatWasUsedForAnotherRequestErasesNobodySilently() {
        Person first = Objects.requireNonNull(people.ofApplicant("r1").block());
        Person second = Objects.requireNonNull(people.ofApplicant("r2").block());
        erasing.request(first, IdempotencyKey.of("k", "s1", "erase r1")).block();

        assertThatThrownBy(() -> erasing.request(second, IdempotencyKey.of("k", "s1", "erase r2"))
                        .block())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void anAccountThatWasThereBeforeSurvivesTheSecretAndTheOfficer() {
        Caller officer = new Caller("o1", "olga", null, Set.of("operator"), Set.of(), Set.of());
        invited.byRegistration.put("r1", new Account("steward", false));

        assertThat(people.ofApplicant("r1").block()).isEqualTo(new Person(Set.of("r1"), null, null));
        assertThat(people.onRequest("r1", officer).block()).isEqualTo(new Person(Set.of("r1", "r2"), null, null));
    }

    @Test
    void anAccountGoesWithTheLastRegistrationThatNamesIt() {
        invited.byRegistration.put("r2", new Account("p1", false));
        erasing.carryOut(request(people.ofApplicant("r1"))).block();
        assertThat(keycloak.removed).isEmpty();

        erasing.carryOut(request(people.ofApplicant("r2"))).block();
        assertThat(keycloak.removed).containsExactly("p1");
    }

    @Test
    void whatAnAccountDidElsewhereIsTold() {
        var told = Objects.requireNonNull(
                people.ofAccount(PERSON).flatMap(people::tell).block());

        assertThat(told.traces()).containsExactly(new PersonalData.Trace("import", "of p1"));
    }

    @Test
    void anOfficerErasesInTheOwnCountryAlone() {
        Caller dane = new Caller("s1", "ann", null, Set.of("steward"), Set.of("DK"), Set.of());
        Caller swede = new Caller("s2", "bo", null, Set.of("steward"), Set.of("SE"), Set.of());
        Caller operator = new Caller("o1", "olga", null, Set.of("operator"), Set.of(), Set.of());

        assertThatThrownBy(() -> people.onRequest("r1", swede).block()).isInstanceOf(AnotherCountry.class);
        for (Caller officer : List.of(dane, operator)) {
            assertThat(people.onRequest("r1", officer).block()).isEqualTo(new Person(Set.of("r1", "r2"), "p1", null));
        }
    }

    @Test
    void aProgramIsNoPerson() {
        Caller program =
                new Caller("c1", "service-account-agency-demo", "agency-demo", Set.of("agency"), Set.of(), Set.of());

        assertThatThrownBy(() -> people.ofAccount(program).block()).isInstanceOf(NoPerson.class);
        assertThatThrownBy(() -> people.ofAccount(Caller.ANONYMOUS).block()).isInstanceOf(NoPerson.class);
    }

    @Test
    void aPersonIsToldEverything() {
        PersonalData data = Objects.requireNonNull(
                people.ofAccount(PERSON).flatMap(people::tell).block());

        assertThat(data.account()).isEqualTo("p1");
        assertThat(data.registrations()).extracting(Registration::id).containsExactlyInAnyOrder("r1", "r2");
        assertThat(data.toString()).doesNotContain("odense");
    }

    private static final class Keycloak implements Accounts {

        private final List<String> removed = new ArrayList<>();
        private boolean away;

        @Override
        public Account ensure(Registration accepted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void invite(String accountId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String accountId) {
            if (away) {
                throw new IllegalStateException("away");
            }
            removed.add(accountId);
        }
    }

    private static final class Kept implements Erasures {

        private final Map<String, Erasure> byId = new LinkedHashMap<>();

        @Override
        public Mono<Erasure> open(Erasure erasure) {
            return Mono.fromSupplier(() -> {
                byId.putIfAbsent(erasure.id(), erasure);
                return Objects.requireNonNull(byId.get(erasure.id()));
            });
        }

        @Override
        public Mono<Erasure> find(String id) {
            return Mono.justOrEmpty(byId.get(id));
        }

        @Override
        public Flux<Erasure> pending(int limit) {
            return Flux.fromIterable(List.copyOf(byId.values())).filter(erasure -> erasure.person() != null);
        }

        @Override
        public Mono<Void> done(String id, Instant at) {
            return Mono.fromRunnable(() -> byId.computeIfPresent(
                    id, (same, erasure) -> new Erasure(id, erasure.asked(), null, erasure.requestedAt(), at)));
        }
    }

    private static final class Changes implements Revisions {

        private final List<String> forgotten = new ArrayList<>();

        @Override
        public Flux<Versioned<Cluster>> before(String clusterId, long number, int limit) {
            return Flux.empty();
        }

        @Override
        public Mono<Versioned<Cluster>> find(String clusterId, long number) {
            return Mono.empty();
        }

        @Override
        public Flux<Versioned<Cluster>> by(String subject) {
            return Flux.empty();
        }

        @Override
        public Mono<Void> forget(String subject) {
            return Mono.fromRunnable(() -> forgotten.add(subject));
        }
    }

    private static final class Named implements Traces {

        private final List<String> forgotten = new ArrayList<>();

        @Override
        public String what() {
            return "import";
        }

        @Override
        public Flux<String> of(String account) {
            return Flux.just("of " + account);
        }

        @Override
        public Mono<Void> forget(String account) {
            return Mono.fromRunnable(() -> forgotten.add(account));
        }
    }
}
