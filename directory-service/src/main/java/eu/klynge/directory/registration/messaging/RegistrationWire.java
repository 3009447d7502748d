package eu.klynge.directory.registration.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topic;
import eu.klynge.contracts.Topics;
import eu.klynge.contracts.directory.Application;
import eu.klynge.directory.registration.Contact;
import eu.klynge.directory.registration.Registration;
import eu.klynge.directory.registration.RegistrationFact;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.outbox.OutboxMessage;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A registration's facts in the published language. The contact goes out on its own topic and on no other. */
final class RegistrationWire implements FactEncoder<RegistrationFact> {

    // The organisation's fields have the same names here, in the form and on the wire; the flow tests hold them
    // together.
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public List<OutboxMessage> encode(RegistrationFact fact) {
        Registration registration = fact.registration();
        return switch (fact) {
            case RegistrationFact.Submitted ignored ->
                withContact(event(EventTypes.REGISTRATION_SUBMITTED, registration), registration);
            case RegistrationFact.Resubmitted ignored ->
                withContact(event(EventTypes.REGISTRATION_RESUBMITTED, registration), registration);
            case RegistrationFact.Accepted ignored ->
                withContact(event(EventTypes.REGISTRATION_ACCEPTED, registration), registration);
            case RegistrationFact.TakenIntoReview ignored ->
                List.of(event(EventTypes.REGISTRATION_IN_REVIEW, registration));
            case RegistrationFact.ChangesRequested ignored ->
                List.of(event(EventTypes.REGISTRATION_CHANGES_REQUESTED, registration));
            case RegistrationFact.Rejected ignored -> List.of(event(EventTypes.REGISTRATION_REJECTED, registration));
            case RegistrationFact.ContactErased ignored -> List.of(nobody(registration));
        };
    }

    private static OutboxMessage event(
            EventType<eu.klynge.contracts.directory.Registration> type, Registration registration) {
        var wire = new eu.klynge.contracts.directory.Registration(
                registration.id(),
                registration.state().code(),
                registration.tier().code(),
                JSON.convertValue(registration.organisation(), Application.class),
                registration.submittedAt(),
                registration.changedAt(),
                registration.clusterId(),
                registration.slug(),
                registration.note());
        return OutboxMessage.event(type.name(), registration.id(), wire, names(type));
    }

    /** Where there is nobody, that is said: who sends notices would wait for a contact that never comes. */
    private static List<OutboxMessage> withContact(OutboxMessage event, Registration registration) {
        Contact contact = registration.contact();
        return List.of(event, contact == null ? nobody(registration) : contact(registration, contact));
    }

    private static OutboxMessage nobody(Registration registration) {
        return OutboxMessage.tombstone(registration.id(), Topics.CONTACTS.name());
    }

    private static OutboxMessage contact(Registration registration, Contact contact) {
        var wire = new eu.klynge.contracts.people.Contact(
                registration.id(),
                registration.id(),
                registration.clusterId(),
                contact.name(),
                contact.email(),
                contact.role(),
                contact.language());
        EventType<eu.klynge.contracts.people.Contact> type = EventTypes.CONTACT_CHANGED;
        return OutboxMessage.event(type.name(), registration.id(), wire, names(type));
    }

    private static List<String> names(EventType<?> type) {
        return type.topics().stream().map(Topic::name).toList();
    }
}
