package eu.klynge.directory.label;

import java.time.LocalDate;

/**
 * For how long a label holds.
 *
 * @param from first day
 * @param until last day, the end of a month
 * @param assessedOn the day of the assessment that led to it; of a renewal it may be later than {@code from}
 */
public record Period(LocalDate from, LocalDate until, LocalDate assessedOn) {}
