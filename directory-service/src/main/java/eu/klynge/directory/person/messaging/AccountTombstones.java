package eu.klynge.directory.person.messaging;

import eu.klynge.contracts.Topics;
import eu.klynge.directory.person.Farewells;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A tombstone on the topic of contacts, under the account's id, which is no contact's. It needs no outbox: the erasure stays on
 * record until this has worked.
 */
@Component
class AccountTombstones implements Farewells {

    private final KafkaTemplate<String, byte[]> kafka;

    AccountTombstones(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    @Override
    public Mono<Void> tell(String account) {
        return Mono.fromFuture(() -> kafka.send(Topics.CONTACTS.name(), account, null))
                // Where topics live is asked for on the caller's thread.
                .subscribeOn(Schedulers.boundedElastic())
                .then();
    }
}
