package eu.klynge.gateway.door;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** Internet addresses as text and back, without ever asking a name server. */
final class Networks {

    private Networks() {}

    static String network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, 8, 16, (byte) 0);
        return of(bytes).getHostAddress() + "/64";
    }

    /** Empty for anything that is not a literal address. */
    static Optional<InetAddress> parse(String literal) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(literal.strip());
        return bytes == null ? Optional.empty() : Optional.of(of(bytes));
    }

    private static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }
}
