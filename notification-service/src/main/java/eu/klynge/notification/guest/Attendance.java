package eu.klynge.notification.guest;

import org.jspecify.annotations.Nullable;

/**
 * A registration for an event, as it stands.
 *
 * @param id of the registration, and of the contact who it is
 * @param event id of the event
 * @param group of those who registered together: the id of the first of them, who registered all
 */
public record Attendance(
        String id,
        String event,
        Standing standing,
        @Nullable String group) {}
