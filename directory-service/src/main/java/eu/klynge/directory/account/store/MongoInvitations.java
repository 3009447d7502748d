package eu.klynge.directory.account.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.directory.account.Account;
import eu.klynge.directory.account.Invitations;
import java.time.Clock;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A document per invited contact: {@code _id} the registration, {@code account} at the identity provider, {@code made} for
 * this registration or not, {@code at}.
 */
@Component
class MongoInvitations implements Invitations {

    private static final String ACCOUNT = "account";
    private static final String MADE = "made";

    private final MongoCollection<BsonDocument> invitations;
    private final Clock clock;

    MongoInvitations(MongoDatabase database, Clock clock) {
        this.invitations = database.getCollection("invitations", BsonDocument.class);
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> wasInvited(String registrationId) {
        return Mono.from(invitations.find(eq("_id", registrationId)).first()).hasElement();
    }

    @Override
    public Mono<Void> invited(String registrationId, Account account) {
        return Mono.from(invitations.updateOne(
                        eq("_id", registrationId),
                        Updates.combine(
                                Updates.set(ACCOUNT, account.id()),
                                Updates.set(MADE, account.made()),
                                Updates.set("at", clock.instant())),
                        new UpdateOptions().upsert(true)))
                .then();
    }

    @Override
    public Mono<String> accountOf(String registrationId) {
        return Mono.from(invitations.find(eq("_id", registrationId)).first())
                .map(found -> found.getString(ACCOUNT).getValue());
    }

    @Override
    public Flux<String> registrationsOf(String accountId) {
        return Flux.from(invitations.find(eq(ACCOUNT, accountId)))
                .map(found -> found.getString("_id").getValue());
    }

    @Override
    public Mono<Boolean> isMade(String accountId) {
        return Mono.from(invitations
                        .find(and(eq(ACCOUNT, accountId), eq(MADE, true)))
                        .first())
                .hasElement();
    }

    @Override
    public Mono<Void> neededElsewhere(String accountId) {
        return Mono.from(invitations.updateMany(eq(ACCOUNT, accountId), Updates.set(MADE, false)))
                .then();
    }

    @Override
    public Mono<Void> withdraw(String registrationId) {
        return Mono.from(invitations.deleteOne(eq("_id", registrationId))).then();
    }

    @Override
    public Mono<Void> forget(String accountId) {
        return Mono.from(invitations.deleteMany(eq(ACCOUNT, accountId))).then();
    }
}
