package eu.klynge.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class CommandsTest {

    @Test
    void aRegistrationsRecordTellsWhatWasDoneToWhom() {
        var published = Commands.published(record(
                "eu.klynge.directory.registration.changes-requested.v1",
                "{\"application\": {\"name\": \"Food Hub\"}}"));

        assertThat(published.command()).isEqualTo(Commands.command("changes-requested", "Food Hub"));
        assertThat(published.sequence()).isEqualTo(3);
        assertThat(published.key()).isEqualTo("some-id");
        assertThat(published.id()).isEqualTo("event-1");
    }

    @Test
    void aClustersRecordTellsItsName() {
        var published =
                Commands.published(record("eu.klynge.directory.cluster.published.v1", "{\"name\": \"Food Hub\"}"));

        assertThat(published.command()).isEqualTo(Commands.command("published", "Food Hub"));
    }

    @Test
    void everyCorrectionOfAnEntryIsACommandOfItsOwn() {
        var published = Commands.published(record(
                "eu.klynge.directory.cluster.updated.v1",
                "{\"name\": \"Food Hub\", \"englishWebsite\": \"https://correction-2.example\"}"));

        assertThat(published.command()).isEqualTo(Commands.correction("Food Hub", "https://correction-2.example"));
        assertThat(published.command()).isNotEqualTo(Commands.correction("Food Hub", "https://correction-3.example"));
    }

    @Test
    void aTombstoneComesFromNoCommand() {
        var published = Commands.published(record("", null));

        assertThat(published.command()).isNull();
        assertThat(published.data()).isNull();
    }

    private static ConsumerRecord<String, byte[]> record(String type, String value) {
        var bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        var record = new ConsumerRecord<>("topic", 2, 7L, "some-id", bytes);
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_id", "event-1".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_sequence", "3".getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
