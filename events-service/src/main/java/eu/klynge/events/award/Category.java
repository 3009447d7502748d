package eu.klynge.events.award;

/** @param id a word of the organiser's, unique in the award */
public record Category(String id, String name) {}
