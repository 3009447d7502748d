package eu.klynge.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    private static final Reach NOWHERE_PLAIN = new Reach("");
    private static final Reach LOOPBACK_PLAIN = new Reach("127.0.0.0/8,::1/128");

    /** A name can only be judged by what it leads to; see the test of the receiver. */
    @ParameterizedTest
    @MethodSource("eu.klynge.notification.webhook.Spellings#ofAddressesInside")
    void numbersThatLeadInsideAreRefusedAtOnce(String host) {
        boolean isName = host.matches("[a-z][a-z0-9.-]*[a-z0-9]");

        assertThat(Target.fault("https://" + host + "/hook", NOWHERE_PLAIN).isPresent())
                .isEqualTo(!isName);
    }

    @ParameterizedTest
    @MethodSource("eu.klynge.notification.webhook.Spellings#ofUrls")
    void tricksAreRefused(String url) {
        assertThat(Target.fault(url, NOWHERE_PLAIN)).isPresent();
        assertThat(Target.fault(url, LOOPBACK_PLAIN)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org/klynge?a=b",
                "https://hooks.example.org:8443",
                "https://xn--bcher-kva.example/",
                "https://93.184.216.34/",
                "https://[2a00:1450:4001:81b::200e]:9443/x"
            })
    void addressesOfThePublicInternetAreTaken(String url) {
        assertThat(Target.fault(url, NOWHERE_PLAIN)).isEmpty();
    }

    @Test
    void httpIsForPlainNetworksAlone() {
        assertThat(Target.fault("http://hooks.example.org/", NOWHERE_PLAIN)).isPresent();
        assertThat(Target.fault("http://93.184.216.34/", LOOPBACK_PLAIN)).isPresent();
        assertThat(Target.fault("http://127.0.0.1:9000/", LOOPBACK_PLAIN)).isEmpty();
        assertThat(Target.fault("http://[::1]:9000/", LOOPBACK_PLAIN)).isEmpty();
    }

    @Test
    void aNetworkEndsWhereItsBitsSay() {
        Network network = Network.of("172.16.0.0/12");

        assertThat(network.contains(InetAddress.ofLiteral("172.31.255.255"))).isTrue();
        assertThat(network.contains(InetAddress.ofLiteral("172.32.0.0"))).isFalse();
        assertThat(network.contains(InetAddress.ofLiteral("::1"))).isFalse();
    }
}
