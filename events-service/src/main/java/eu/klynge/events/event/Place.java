package eu.klynge.events.event;

import org.jspecify.annotations.Nullable;

/**
 * Where people meet.
 *
 * @param venue such as the name of a building
 * @param street with number
 * @param country ISO 3166-1 alpha-2
 */
public record Place(@Nullable String venue, @Nullable String street, String city, String country) {}
