package eu.klynge.notification.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address as an owner may write it. One spelling for each: no user, no fragment, no numbers in disguise, so that what is
 * checked is what is called. A name is checked again whenever it is resolved.
 */
final class Target {

    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern IPV4 = Pattern.compile("((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");

    private Target() {}

    /** What is wrong with an address, in a sentence; empty when it may be called. */
    static Optional<String> fault(String text, Reach reach) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException malformed) {
            return Optional.of("An address such as https://hooks.example.org/klynge is expected.");
        }
        String scheme = String.valueOf(uri.getScheme());
        if (!scheme.equals("https") && !(scheme.equals("http") && reach.hasPlainNetworks())) {
            return Optional.of("https is expected.");
        }
        if (uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null
                || uri.getPort() == 0) {
            return Optional.of("A host, no user and no fragment are expected.");
        }
        return hostFault(scheme, uri.getHost(), reach);
    }

    private static Optional<String> hostFault(String scheme, String host, Reach reach) {
        if (IPV4.matcher(host).matches() || IPV6.matcher(host).matches()) {
            return literalFault(scheme, host, reach);
        }
        return NAME.matcher(host).matches()
                ? Optional.empty()
                : Optional.of("The host is a name in lower-case ASCII, or an IP address in its usual form.");
    }

    private static Optional<String> literalFault(String scheme, String host, Reach reach) {
        try {
            InetAddress address =
                    InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
            return reach.allows(scheme, address)
                    ? Optional.empty()
                    : Optional.of("This address is not on the public internet.");
        } catch (IllegalArgumentException noAddress) {
            return Optional.of("This is no IP address.");
        }
    }
}
