package eu.klynge.contracts;

import static eu.klynge.contracts.Topics.AGENCIES;
import static eu.klynge.contracts.Topics.ATTENDANCE;
import static eu.klynge.contracts.Topics.AWARDS;
import static eu.klynge.contracts.Topics.CLUSTERS;
import static eu.klynge.contracts.Topics.CLUSTER_CHANGES;
import static eu.klynge.contracts.Topics.CONTACTS;
import static eu.klynge.contracts.Topics.EVENTS;
import static eu.klynge.contracts.Topics.GUESTS;
import static eu.klynge.contracts.Topics.REGISTRATIONS;

import eu.klynge.contracts.directory.AttestationDue;
import eu.klynge.contracts.directory.Cluster;
import eu.klynge.contracts.directory.ClusterWithdrawal;
import eu.klynge.contracts.directory.CountryOpening;
import eu.klynge.contracts.directory.LabelExpiry;
import eu.klynge.contracts.directory.LabelGrant;
import eu.klynge.contracts.directory.LabelRevocation;
import eu.klynge.contracts.directory.Registration;
import eu.klynge.contracts.events.Attendance;
import eu.klynge.contracts.events.Award;
import eu.klynge.contracts.events.Event;
import eu.klynge.contracts.notification.Agency;
import eu.klynge.contracts.people.Contact;
import eu.klynge.contracts.people.Guest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every type of event on the topics. A reader that meets another one skips it. */
public final class EventTypes {

    public static final EventType<Cluster> CLUSTER_PUBLISHED = cluster("published", Cluster.class);
    public static final EventType<Cluster> CLUSTER_UPDATED = cluster("updated", Cluster.class);

    /** Followed by a tombstone on the state topic. */
    public static final EventType<ClusterWithdrawal> CLUSTER_WITHDRAWN = cluster("withdrawn", ClusterWithdrawal.class);

    /** Keyed by cluster, and no part of its state: of the history alone. */
    public static final EventType<AttestationDue> ATTESTATION_DUE =
            new EventType<>("eu.klynge.directory.attestation.due.v1", AttestationDue.class, List.of(CLUSTER_CHANGES));

    /** Keyed by country: of the history alone. */
    public static final EventType<CountryOpening> COUNTRY_OPENED =
            new EventType<>("eu.klynge.directory.country.opened.v1", CountryOpening.class, List.of(CLUSTER_CHANGES));

    /** Keyed by label, as the next two: of the history alone. */
    public static final EventType<LabelGrant> LABEL_GRANTED =
            new EventType<>("eu.klynge.directory.label.granted.v1", LabelGrant.class, List.of(CLUSTER_CHANGES));

    public static final EventType<LabelExpiry> LABEL_EXPIRING =
            new EventType<>("eu.klynge.directory.label.expiring.v1", LabelExpiry.class, List.of(CLUSTER_CHANGES));

    public static final EventType<LabelRevocation> LABEL_REVOKED =
            new EventType<>("eu.klynge.directory.label.revoked.v1", LabelRevocation.class, List.of(CLUSTER_CHANGES));

    public static final EventType<Registration> REGISTRATION_SUBMITTED = registration("submitted");
    public static final EventType<Registration> REGISTRATION_IN_REVIEW = registration("in-review");
    public static final EventType<Registration> REGISTRATION_CHANGES_REQUESTED = registration("changes-requested");
    public static final EventType<Registration> REGISTRATION_RESUBMITTED = registration("resubmitted");
    public static final EventType<Registration> REGISTRATION_ACCEPTED = registration("accepted");
    public static final EventType<Registration> REGISTRATION_REJECTED = registration("rejected");

    public static final EventType<Contact> CONTACT_CHANGED =
            new EventType<>("eu.klynge.people.contact.changed.v1", Contact.class, List.of(CONTACTS));

    /** For the first time, or again after a revocation. */
    public static final EventType<Agency> AGENCY_APPROVED = agency("approved");

    public static final EventType<Agency> AGENCY_CHANGED = agency("changed");
    public static final EventType<Agency> AGENCY_CREDENTIALS_ROTATED = agency("credentials-rotated");
    public static final EventType<Agency> AGENCY_REVOKED = agency("revoked");

    public static final EventType<Event> EVENT_PUBLISHED = event("published");

    /** What changed is in {@link Event#changes()}. */
    public static final EventType<Event> EVENT_CHANGED = event("changed");

    public static final EventType<Event> EVENT_CANCELLED = event("cancelled");
    public static final EventType<Event> EVENT_HELD = event("held");

    public static final EventType<Award> AWARD_OPENED = award("opened");

    /** Whatever has no type of its own: the chain has a new head. */
    public static final EventType<Award> AWARD_ADVANCED = award("advanced");

    public static final EventType<Award> AWARD_SHORTLISTED = award("shortlisted");
    public static final EventType<Award> AWARD_AWARDED = award("awarded");
    public static final EventType<Award> AWARD_CANCELLED = award("cancelled");

    /** New, or another standing than before. */
    public static final EventType<Attendance> ATTENDANCE_MOVED =
            new EventType<>("eu.klynge.events.attendance.moved.v1", Attendance.class, List.of(ATTENDANCE));

    public static final EventType<Attendance> ATTENDANCE_CHECKED_IN =
            new EventType<>("eu.klynge.events.attendance.checked-in.v1", Attendance.class, List.of(ATTENDANCE));

    public static final EventType<Guest> GUEST_CHANGED =
            new EventType<>("eu.klynge.people.guest.changed.v1", Guest.class, List.of(GUESTS));

    private static final List<EventType<?>> ALL = List.of(
            CLUSTER_PUBLISHED,
            CLUSTER_UPDATED,
            CLUSTER_WITHDRAWN,
            ATTESTATION_DUE,
            COUNTRY_OPENED,
            LABEL_GRANTED,
            LABEL_EXPIRING,
            LABEL_REVOKED,
            REGISTRATION_SUBMITTED,
            REGISTRATION_IN_REVIEW,
            REGISTRATION_CHANGES_REQUESTED,
            REGISTRATION_RESUBMITTED,
            REGISTRATION_ACCEPTED,
            REGISTRATION_REJECTED,
            CONTACT_CHANGED,
            AGENCY_APPROVED,
            AGENCY_CHANGED,
            AGENCY_CREDENTIALS_ROTATED,
            AGENCY_REVOKED,
            EVENT_PUBLISHED,
            EVENT_CHANGED,
            EVENT_CANCELLED,
            EVENT_HELD,
            AWARD_OPENED,
            AWARD_ADVANCED,
            AWARD_SHORTLISTED,
            AWARD_AWARDED,
            AWARD_CANCELLED,
            ATTENDANCE_MOVED,
            ATTENDANCE_CHECKED_IN,
            GUEST_CHANGED);

    private static final Map<String, EventType<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

    private EventTypes() {}

    public static List<EventType<?>> all() {
        return ALL;
    }

    public static Optional<EventType<?>> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static <T> EventType<T> cluster(String happened, Class<T> data) {
        return new EventType<>(
                "eu.klynge.directory.cluster." + happened + ".v1", data, List.of(CLUSTERS, CLUSTER_CHANGES));
    }

    private static EventType<Registration> registration(String happened) {
        return new EventType<>(
                "eu.klynge.directory.registration." + happened + ".v1", Registration.class, List.of(REGISTRATIONS));
    }

    private static EventType<Agency> agency(String happened) {
        return new EventType<>("eu.klynge.notification.agency." + happened + ".v1", Agency.class, List.of(AGENCIES));
    }

    private static EventType<Event> event(String happened) {
        return new EventType<>("eu.klynge.events.event." + happened + ".v1", Event.class, List.of(EVENTS));
    }

    private static EventType<Award> award(String happened) {
        return new EventType<>("eu.klynge.events.award." + happened + ".v1", Award.class, List.of(AWARDS));
    }
}
