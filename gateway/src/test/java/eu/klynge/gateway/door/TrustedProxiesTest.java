package eu.klynge.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies(List.of("10.0.0.0/8", "fd00::/8"));

    @Test
    void aStrangersWordIsNotTaken() {
        assertThat(origin("203.0.113.9", "192.0.2.1")).isEqualTo("203.0.113.9");
    }

    @Test
    void theLastStrangerOnTheWayIsTheOrigin() {
        assertThat(origin("10.0.0.1", "192.0.2.66, 192.0.2.1, 10.1.1.1")).isEqualTo("192.0.2.1");
        assertThat(origin("10.0.0.1", "192.0.2.66", "192.0.2.1,10.1.1.1")).isEqualTo("192.0.2.1");
        assertThat(origin("fd00::1", "2001:db8:1:2:3::4")).isEqualTo("2001:db8:1:2:0:0:0:0/64");
    }

    @Test
    void aProxyThatSaysNothingIsTheOrigin() {
        assertThat(origin("10.0.0.1")).isEqualTo("10.0.0.1");
    }

    @Test
    void nonsenseEndsTheWay() {
        assertThat(origin("10.0.0.1", "192.0.2.1, unknown, 10.9.9.9")).isEqualTo("10.9.9.9");
        assertThat(origin("10.0.0.1", "klynge.example")).isEqualTo("10.0.0.1");
    }

    @Test
    void aHouseholdIsOneVisitorWhateverAddressItTakes() {
        assertThat(origin("2001:db8:1:2:aaaa::1")).isEqualTo(origin("2001:db8:1:2:bbbb::2"));
        assertThat(origin("2001:db8:1:2::1")).isNotEqualTo(origin("2001:db8:1:3::1"));
    }

    private String origin(String peer, String... forwarded) {
        InetAddress address = Networks.parse(peer).orElseThrow();
        return Networks.network(proxies.origin(address, List.of(forwarded)));
    }
}
