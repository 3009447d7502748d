package eu.klynge.contracts;

import static eu.klynge.contracts.Topic.Cleanup.COMPACT;
import static eu.klynge.contracts.Topic.Cleanup.DELETE;
import static eu.klynge.contracts.Topic.Visibility.INTERNAL;
import static eu.klynge.contracts.Topic.Visibility.PERSONAL;
import static eu.klynge.contracts.Topic.Visibility.PUBLIC;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every topic of the platform; a page each stands in {@code docs/topics}. */
public final class Topics {

    private static final int PARTITIONS = 6;
    private static final String DIRECTORY = "directory-service";
    private static final String EVENTS_SERVICE = "events-service";
    private static final String NOTIFICATION = "notification-service";

    /** The current public state of each cluster organisation. */
    public static final Topic CLUSTERS =
            new Topic("klynge.directory.clusters.v1", PUBLIC, COMPACT, PARTITIONS, null, DIRECTORY, "cluster id");

    /** What happened to each cluster organisation, to labels and to countries, from the first day on. */
    public static final Topic CLUSTER_CHANGES = new Topic(
            "klynge.directory.cluster-changes.v1",
            PUBLIC,
            DELETE,
            PARTITIONS,
            null,
            DIRECTORY,
            "cluster id, or what the type says");

    /** The life of each registration, from submission to decision. */
    public static final Topic REGISTRATIONS = new Topic(
            "klynge.directory.registrations.v1",
            INTERNAL,
            DELETE,
            PARTITIONS,
            Duration.ofDays(365),
            DIRECTORY,
            "registration id");

    /** Who to write to about a registration or a cluster; erasure is a tombstone. */
    public static final Topic CONTACTS =
            new Topic("klynge.people.contacts.v1", PERSONAL, COMPACT, PARTITIONS, null, DIRECTORY, "contact id");

    /** The agencies that may read the feed, and within which limits. */
    public static final Topic AGENCIES = new Topic(
            "klynge.notification.agencies.v1", INTERNAL, COMPACT, PARTITIONS, null, NOTIFICATION, "agency id");

    /** The current public state of each event; a cancelled or held one stays. */
    public static final Topic EVENTS =
            new Topic("klynge.events.events.v1", PUBLIC, COMPACT, PARTITIONS, null, EVENTS_SERVICE, "event id");

    /** What happened to each award, from the first day on, with the head of its chain at each step. */
    public static final Topic AWARDS =
            new Topic("klynge.events.awards.v1", PUBLIC, DELETE, PARTITIONS, null, EVENTS_SERVICE, "award id");

    /** Where each registration for an event stands; names nobody. */
    public static final Topic ATTENDANCE = new Topic(
            "klynge.events.attendance.v1",
            INTERNAL,
            DELETE,
            PARTITIONS,
            Duration.ofDays(365),
            EVENTS_SERVICE,
            "registration id");

    /** Who to write to about a registration for an event; erasure is a tombstone. */
    public static final Topic GUESTS = new Topic(
            "klynge.people.guests.v1", PERSONAL, COMPACT, PARTITIONS, null, EVENTS_SERVICE, "registration id");

    private static final List<Topic> ALL =
            List.of(CLUSTERS, CLUSTER_CHANGES, REGISTRATIONS, CONTACTS, AGENCIES, EVENTS, AWARDS, ATTENDANCE, GUESTS);

    private Topics() {}

    public static List<Topic> all() {
        return ALL;
    }

    public static Optional<Topic> byName(String name) {
        return ALL.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }
}
