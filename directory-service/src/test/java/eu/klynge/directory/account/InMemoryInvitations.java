package eu.klynge.directory.account;

import java.util.Map;
import java.util.TreeMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Invitations in a map, for the tests of rooms. */
public final class InMemoryInvitations implements Invitations {

    public final Map<String, Account> byRegistration = new TreeMap<>();

    @Override
    public Mono<Boolean> wasInvited(String registrationId) {
        return Mono.fromSupplier(() -> byRegistration.containsKey(registrationId));
    }

    @Override
    public Mono<Void> invited(String registrationId, Account account) {
        return Mono.fromRunnable(() -> byRegistration.put(registrationId, account));
    }

    @Override
    public Mono<String> accountOf(String registrationId) {
        return Mono.fromSupplier(() -> byRegistration.get(registrationId)).map(Account::id);
    }

    @Override
    public Flux<String> registrationsOf(String accountId) {
        return Flux.defer(() -> Flux.fromIterable(Map.copyOf(byRegistration).entrySet()))
                .filter(entry -> entry.getValue().id().equals(accountId))
                .map(Map.Entry::getKey);
    }

    @Override
    public Mono<Boolean> isMade(String accountId) {
        return Mono.fromSupplier(() -> byRegistration.containsValue(new Account(accountId, true)));
    }

    @Override
    public Mono<Void> neededElsewhere(String accountId) {
        return Mono.fromRunnable(() -> byRegistration.replaceAll(
                (registration, account) -> account.id().equals(accountId) ? new Account(accountId, false) : account));
    }

    @Override
    public Mono<Void> withdraw(String registrationId) {
        return Mono.fromRunnable(() -> byRegistration.remove(registrationId));
    }

    @Override
    public Mono<Void> forget(String accountId) {
        return Mono.fromRunnable(
                () -> byRegistration.values().removeIf(account -> account.id().equals(accountId)));
    }
}
