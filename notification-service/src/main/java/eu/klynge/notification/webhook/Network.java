package eu.klynge.notification.webhook;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * A range of addresses in CIDR notation.
 *
 * @param prefix leading bits that count
 */
record Network(byte[] base, int prefix) {

    static Network of(String cidr) {
        int slash = cidr.indexOf('/');
        byte[] base = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
        int prefix = Integer.parseInt(cidr.substring(slash + 1));
        if (prefix > base.length * 8) {
            throw new IllegalArgumentException(cidr + " has more bits than its address");
        }
        return new Network(base, prefix);
    }

    static List<Network> all(String... cidrs) {
        List<Network> networks = new ArrayList<>();
        for (String cidr : cidrs) {
            networks.add(of(cidr));
        }
        return List.copyOf(networks);
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != base.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((bytes[bit / 8] & mask) != (base[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
