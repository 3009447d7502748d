package eu.klynge.gateway.door;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The reverse proxies in front of us, whose {@code X-Forwarded-For} is believed. Without them nobody's is: anyone may write
 * that header.
 */
final class TrustedProxies {

    private final List<IpSubnetFilterRule> networks;

    /** @param networks in CIDR form, {@code 10.0.0.0/8} */
    TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(TrustedProxies::rule).toList();
    }

    /** The last address on the way to us that is no trusted proxy. */
    InetAddress origin(InetAddress peer, List<String> forwardedFor) {
        List<String> hops = new ArrayList<>(forwardedFor.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .toList());
        InetAddress origin = peer;
        while (isTrusted(origin) && !hops.isEmpty()) {
            Optional<InetAddress> before = Networks.parse(hops.removeLast());
            if (before.isEmpty()) {
                return origin;
            }
            origin = before.get();
        }
        return origin;
    }

    private boolean isTrusted(InetAddress address) {
        var socket = new InetSocketAddress(address, 0);
        return networks.stream().anyMatch(network -> network.matches(socket));
    }

    private static IpSubnetFilterRule rule(String cidr) {
        return new IpSubnetFilterRule(cidr.strip(), IpFilterRuleType.ACCEPT);
    }
}
