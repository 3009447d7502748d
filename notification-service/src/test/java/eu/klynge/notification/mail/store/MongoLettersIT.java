package eu.klynge.notification.mail.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.infrastructure.WithInfrastructure;
import eu.klynge.notification.mail.Letters;
import eu.klynge.notification.mail.LettersContract;
import org.junit.jupiter.api.AfterEach;

@WithInfrastructure
class MongoLettersIT implements LettersContract {

    private final MongoClient client;
    private final Letters letters;

    MongoLettersIT(Infrastructure infrastructure) {
        var address = new com.mongodb.ConnectionString(infrastructure.freshDatabase());
        this.client = MongoClients.create(address);
        this.letters = new MongoLetters(client.getDatabase(address.getDatabase()));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Override
    public Letters letters() {
        return letters;
    }
}
