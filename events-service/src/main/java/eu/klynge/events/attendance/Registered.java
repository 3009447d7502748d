package eu.klynge.events.attendance;

import eu.klynge.events.event.Event;

/** A registration as its guest and the organiser see it. */
public record Registered(Event event, Seat seat, Guest guest) {}
