package eu.klynge.events.ballot;

import eu.klynge.events.award.Person;
import eu.klynge.kit.secret.Hmac;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Pseudonyms of voters. A person is an account, or, for guests without one, a registration. A code that is printed for a guest who has
 * registered by an account is that account's, so that both ways lead to one ballot; of a group that one account registered, the first guest's.
 */
final class Voters {

    private final Hmac hmac;

    Voters(Hmac hmac) {
        this.hmac = hmac.forPurpose("award-voters");
    }

    String account(Person person) {
        return code("account\n" + person.subject());
    }

    /** @param account subject; null for a guest without one */
    String guest(String registration, @Nullable String account) {
        return code(account == null ? "registration\n" + registration : "account\n" + account);
    }

    /** Of a person in one category of one award. */
    String pseudonym(String award, String category, String person) {
        return code("ballot\n" + award + "\n" + category + "\n" + person);
    }

    /** What is kept of a printed code. */
    String hash(String award, String printed) {
        return code("code\n" + award + "\n" + printed.replace("-", "").toUpperCase(java.util.Locale.ROOT));
    }

    private String code(String text) {
        return HexFormat.of().formatHex(hmac.code(text));
    }
}
