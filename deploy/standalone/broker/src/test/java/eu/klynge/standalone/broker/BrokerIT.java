package eu.klynge.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerIT {

    @TempDir
    private Path folder;

    @Test
    void whatIsSentIsReadAlsoAfterARestart() throws Throwable {
        BrokerSettings settings = BrokerSettings.forTest(folder.resolve("kafka"));
        try (Broker broker = Broker.start(settings)) {
            Clients clients = Clients.plaintext(broker.bootstrapServers());
            clients.createTopic("clusters");
            clients.send("clusters", "odense-robotics");

            assertThat(clients.read("clusters", "g1", 1)).containsExactly("odense-robotics");
        }

        try (Broker broker = Broker.start(settings)) {
            Clients clients = Clients.plaintext(broker.bootstrapServers());
            clients.send("clusters", "food-nation");

            assertThat(clients.read("clusters", "g2", 2)).containsExactly("odense-robotics", "food-nation");
        }
    }

    @Test
    void aTopicIsNotMadeByNamingIt() {
        try (Broker broker = Broker.start(BrokerSettings.forTest(folder.resolve("kafka")));
                Admin admin = Clients.plaintext(broker.bootstrapServers()).admin()) {
            Clients clients = Clients.plaintext(broker.bootstrapServers());

            assertThatThrownBy(() -> clients.send("misspelt", "x")).isInstanceOf(Exception.class);
            assertThatThrownBy(() -> admin.describeTopics(List.of("misspelt"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void aFolderInUseIsRefused() {
        BrokerSettings settings = BrokerSettings.forTest(folder.resolve("kafka"));
        try (Broker broker = Broker.start(settings)) {
            assertThat(broker.bootstrapServers()).isNotEmpty();
            BrokerSettings second = BrokerSettings.forTest(settings.data());

            assertThatThrownBy(() -> Broker.start(second))
                    .isInstanceOf(BrokerUnavailable.class)
                    .hasMessageContaining(settings.data().toString());
        }
    }

    @Test
    void aTakenPortIsRefused() {
        BrokerSettings settings = BrokerSettings.forTest(folder.resolve("kafka"));
        try (Broker broker = Broker.start(settings)) {
            assertThat(broker.bootstrapServers()).isNotEmpty();
            BrokerSettings free = BrokerSettings.forTest(folder.resolve("other"));
            BrokerSettings second = new BrokerSettings(
                    free.data(),
                    free.host(),
                    settings.internalPort(),
                    free.controllerPort(),
                    free.users(),
                    free.agencies());

            assertThatThrownBy(() -> Broker.start(second))
                    .isInstanceOf(BrokerUnavailable.class)
                    .hasMessageStartingWith("cannot listen on 127.0.0.1:" + settings.internalPort());
        }
    }
}
