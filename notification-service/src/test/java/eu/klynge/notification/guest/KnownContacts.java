package eu.klynge.notification.guest;

import eu.klynge.notification.notice.Contact;
import eu.klynge.notification.notice.Contacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Contacts without a store. */
final class KnownContacts implements Contacts {

    private final Map<String, Contact> contacts = new HashMap<>();
    private final Set<String> erased = new HashSet<>();

    @Override
    public Mono<Boolean> keep(Contact contact, long sequence) {
        return Mono.fromSupplier(() -> contacts.put(contact.id(), contact) == null);
    }

    @Override
    public Mono<Boolean> erase(String id, @Nullable Long sequence) {
        return Mono.fromSupplier(() -> {
            contacts.remove(id);
            return erased.add(id);
        });
    }

    @Override
    public Mono<Contact> find(String id) {
        return Mono.justOrEmpty(contacts.get(id));
    }

    @Override
    public Mono<Boolean> isErased(String id) {
        return Mono.fromSupplier(() -> erased.contains(id));
    }

    @Override
    public Flux<Contact> ofCluster(String cluster) {
        return Flux.empty();
    }
}
