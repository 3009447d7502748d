package eu.klynge.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class InboundHeadersTest {

    private final HttpHeaders headers = new HttpHeaders();

    @Test
    void whatIsTheClientsToSayStays() {
        headers.add("Accept", "application/json");
        headers.add("Authorization", "Bearer x");
        headers.add("If-Match", "\"1\"");
        headers.add("Idempotency-Key", "k");
        headers.add("traceparent", "00-a-b-01");

        assertThat(InboundHeaders.unwanted(headers)).isEmpty();
    }

    @Test
    void caseDoesNotHelp() {
        headers.add("x-FORWARDED-for", "192.0.2.1");
        headers.add("FORWARDED", "for=192.0.2.1");
        headers.add("X-KLYNGE-Anything", "1");

        assertThat(InboundHeaders.unwanted(headers)).hasSize(3);
    }

    @Test
    void headersNamedByConnectionGoWithIt() {
        headers.add("Connection", "close, X-One");
        headers.add("Connection", "x-two");
        headers.add("X-One", "1");
        headers.add("X-Two", "2");
        headers.add("X-Three", "3");

        assertThat(InboundHeaders.unwanted(headers)).containsExactlyInAnyOrder("Connection", "X-One", "X-Two");
    }

    @Test
    void whatFramesTheBodyCannotBeTakenAway() {
        headers.add("Connection", "Content-Length, Transfer-Encoding, Host");
        headers.add("Content-Length", "3");
        headers.add("Transfer-Encoding", "chunked");
        headers.add("Host", "klynge.test");

        assertThat(InboundHeaders.unwanted(headers)).containsExactly("Connection");
    }
}
