package eu.klynge.notification.notice.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.directory.Registration;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.notification.mail.CannotCompose;
import eu.klynge.notification.mail.Matter;
import eu.klynge.notification.notice.Organisations;
import eu.klynge.notification.notice.RegistrationNews;
import eu.klynge.notification.notice.Template;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** A registration's steps, told to its contact; a resubmission is the contact's own doing and is not told. */
class RegistrationRecords {

    static final String GROUP = "notification.registrations";

    private static final Map<String, Template> TOLD = Map.of(
            EventTypes.REGISTRATION_SUBMITTED.name(), Template.REGISTRATION_SUBMITTED,
            EventTypes.REGISTRATION_IN_REVIEW.name(), Template.REGISTRATION_IN_REVIEW,
            EventTypes.REGISTRATION_CHANGES_REQUESTED.name(), Template.REGISTRATION_CHANGES_REQUESTED,
            EventTypes.REGISTRATION_ACCEPTED.name(), Template.REGISTRATION_ACCEPTED,
            EventTypes.REGISTRATION_REJECTED.name(), Template.REGISTRATION_REJECTED);

    private final Inbox inbox;
    private final RegistrationNews news;
    private final Organisations organisations;
    private final PublicAddress address;

    RegistrationRecords(Inbox inbox, RegistrationNews news, Organisations organisations, PublicAddress address) {
        this.inbox = inbox;
        this.news = news;
        this.organisations = organisations;
        this.address = address;
    }

    @KafkaListener(id = GROUP, topics = "#{@registrationSubscription.reads()}", containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this::on);
    }

    private Mono<Effect> on(Event<?> event) {
        Template template = TOLD.get(event.type());
        if (template == null || !(event.data() instanceof Registration registration)) {
            return Mono.just(Effect.SKIPPED);
        }
        return learn(registration)
                // The contact of a registration has the registration's id.
                .then(Mono.defer(() -> news.tell(
                        event.id(),
                        registration.id(),
                        registration.slug(),
                        matter(template, registration),
                        event.time())))
                .map(told -> told ? Effect.APPLIED : Effect.SKIPPED)
                .onErrorMap(CannotCompose.class, CannotCompose::refusal);
    }

    private Mono<Void> learn(Registration registration) {
        return registration.slug() == null || registration.clusterId() == null
                ? Mono.empty()
                : organisations.learn(registration.slug(), registration.clusterId());
    }

    private Matter matter(Template template, Registration registration) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("organisation", registration.application().name());
        if (registration.note() != null) {
            parameters.put("note", registration.note());
        }
        if (registration.slug() != null) {
            parameters.put("link", address.value() + "/clusters/" + registration.slug());
        }
        return new Matter(template.code(), parameters);
    }
}
