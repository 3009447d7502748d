package eu.klynge.directory.registration.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.registration.Examples;
import eu.klynge.directory.registration.Registration;
import eu.klynge.directory.registration.RegistrationFact;
import eu.klynge.kit.outbox.OutboxMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegistrationWireTest {

    private static final JsonMapper WITHOUT_NULLS = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final Registration registration = Examples.submitted("r1");
    private final List<OutboxMessage> messages =
            new RegistrationWire().encode(new RegistrationFact.Submitted(registration));

    @Test
    void aSubmissionSpeaksOnItsTopicAndTheContactOnItsOwn() {
        assertThat(messages)
                .extracting(OutboxMessage::type, OutboxMessage::topics)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                EventTypes.REGISTRATION_SUBMITTED.name(), List.of(Topics.REGISTRATIONS.name())),
                        org.assertj.core.groups.Tuple.tuple(
                                EventTypes.CONTACT_CHANGED.name(), List.of(Topics.CONTACTS.name())));
    }

    @Test
    void thePersonIsOnTheContactsTopicAndOnNoOther() {
        String event =
                JsonMapper.shared().writeValueAsString(messages.getFirst().data());
        String contact =
                JsonMapper.shared().writeValueAsString(messages.getLast().data());

        assertThat(event).doesNotContain("Test Person", "cluster@odense.example", "cluster manager");
        assertThat(contact).contains("Test Person", "cluster@odense.example");
    }

    @Test
    void anErasedContactIsATombstoneAndNeverSaidAgain() {
        Registration erased = registration.withoutContact(Examples.NOW);

        assertThat(new RegistrationWire().encode(new RegistrationFact.ContactErased(erased)))
                .containsExactly(OutboxMessage.tombstone("r1", Topics.CONTACTS.name()));
        assertThat(new RegistrationWire().encode(new RegistrationFact.Accepted(erased)))
                .extracting(OutboxMessage::topics, OutboxMessage::tombstones)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(List.of(Topics.REGISTRATIONS.name()), List.of()),
                        org.assertj.core.groups.Tuple.tuple(List.of(), List.of(Topics.CONTACTS.name())));
    }

    @Test
    void theWholeApplicationIsInTheEvent() {
        var wire =
                (eu.klynge.contracts.directory.Registration) messages.getFirst().data();

        assertThat(wire).isNotNull();
        assertThat(WITHOUT_NULLS.<JsonNode>valueToTree(wire.application()))
                .isEqualTo(WITHOUT_NULLS.valueToTree(registration.organisation()));
    }
}
