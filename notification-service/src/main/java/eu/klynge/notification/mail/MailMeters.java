package eu.klynge.notification.mail;

import io.micrometer.core.instrument.MeterRegistry;

/** {@code klynge.mail.letters} by outcome: sent, retrying (each attempt in vain), failed, suppressed. */
final class MailMeters {

    private final MeterRegistry registry;

    MailMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(Letter.State outcome) {
        registry.counter("klynge.mail.letters", "outcome", outcome.code()).increment();
    }
}
