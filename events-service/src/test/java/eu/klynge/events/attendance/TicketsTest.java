package eu.klynge.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketsTest {

    private final Tickets tickets = new Tickets("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

    @Test
    void aSecretIsOfOneRegistration() {
        assertThat(tickets.isSecretOf("one", tickets.secretOf("one"))).isTrue();
        assertThat(tickets.isSecretOf("two", tickets.secretOf("one"))).isFalse();
    }

    @Test
    void aCodeOpensTheDoorAndNotTheGuestsPage() {
        String code = tickets.codeOf("one");

        assertThat(tickets.registrationOf(code)).contains("one");
        assertThat(code).doesNotContain(tickets.secretOf("one"));
        assertThat(tickets.isSecretOf("one", code.substring(4))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "one", "one.", "one.AAAAAAAAAAAAAAAA", "ø.x"})
    void aForgedCodeIsOfNobody(String code) {
        assertThat(tickets.registrationOf(code)).isEmpty();
    }
}
