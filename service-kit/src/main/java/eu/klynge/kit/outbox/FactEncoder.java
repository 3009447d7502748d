package eu.klynge.kit.outbox;

import java.util.List;

/** A room's translation from its internal facts to the published language; written by its {@code messaging} drawer. */
@FunctionalInterface
public interface FactEncoder<F> {

    List<OutboxMessage> encode(F fact);
}
