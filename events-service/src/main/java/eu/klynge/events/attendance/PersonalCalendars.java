package eu.klynge.events.attendance;

import eu.klynge.kit.idempotency.IdempotencyKey;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who may read an account's calendar: whoever has its secret, until the account takes another. */
public final class PersonalCalendars {

    /** So many earlier secrets are still known to have been ours. */
    private static final int REMEMBERED = 100;

    private final CalendarAddresses addresses;
    private final Tickets tickets;

    PersonalCalendars(CalendarAddresses addresses, Tickets tickets) {
        this.addresses = addresses;
        this.tickets = tickets;
    }

    /** What a secret is worth. */
    public enum Worth {
        PRESENT,
        /** It was once; its holder need not ask again. */
        REVOKED,
        NEVER_OURS
    }

    public Mono<String> secret(String account) {
        return addresses.number(account).map(number -> tickets.secretOf(name(account, number)));
    }

    /** Another secret; those before it stop at once. A request that comes again changes nothing. */
    public Mono<String> renew(String account, @Nullable IdempotencyKey key) {
        return addresses
                .renew(account, key == null ? null : key.key())
                .map(number -> tickets.secretOf(name(account, number)));
    }

    public Mono<Worth> worth(String account, String secret) {
        return addresses.number(account).map(number -> {
            if (tickets.isSecretOf(name(account, number), secret)) {
                return Worth.PRESENT;
            }
            boolean earlier = IntStream.range(Math.max(0, number - REMEMBERED), number)
                    .anyMatch(each -> tickets.isSecretOf(name(account, each), secret));
            return earlier ? Worth.REVOKED : Worth.NEVER_OURS;
        });
    }

    private static String name(String account, int number) {
        return number == 0 ? "calendar of " + account : "calendar %d of %s".formatted(number, account);
    }
}
