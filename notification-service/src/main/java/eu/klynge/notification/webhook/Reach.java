package eu.klynge.notification.webhook;

import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses webhooks may reach: those of the public internet by https, and the operator's plain networks by both. The
 * special ones are those of IANA's registries; of IPv6 only what is handed out as global unicast is public at all, which
 * leaves out mapped and NAT64 addresses.
 */
public final class Reach {

    private static final List<Network> NOT_PUBLIC = Network.all(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "2620:4f:8000::/48",
            "3fff::/20");

    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    private final List<Network> plain;

    /** @param plainNetworks CIDR notation with commas between; empty for none */
    public Reach(String plainNetworks) {
        this.plain = plainNetworks.isBlank() ? List.of() : Network.all(plainNetworks.split(","));
    }

    /** @param scheme http or https */
    public boolean allows(String scheme, InetAddress address) {
        return isPlain(address) || (scheme.equals("https") && isPublic(address));
    }

    boolean hasPlainNetworks() {
        return !plain.isEmpty();
    }

    private boolean isPlain(InetAddress address) {
        return plain.stream().anyMatch(network -> network.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return (bytes.length == 4 || (GLOBAL_UNICAST.contains(address) && !isTunnel(bytes)))
                && NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }

    /** ISATAP hides an IPv4 address in the last 32 bits of any prefix. */
    private static boolean isTunnel(byte[] bytes) {
        return (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && (bytes[11] & 0xff) == 0xfe;
    }
}
