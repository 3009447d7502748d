package eu.klynge.notification.webhook;

import java.util.List;
import java.util.stream.Stream;

/** Ways to write an address that a webhook must not reach, collected from attacks on others. */
public final class Spellings {

    private Spellings() {}

    /** Of this machine and of networks inside, as hosts of a URL. */
    public static Stream<String> ofAddressesInside() {
        return Stream.of(
                        "127.0.0.1",
                        "127.0.0.2",
                        "127.1",
                        "127.255.255.254",
                        "2130706433",
                        "017700000001",
                        "0x7f000001",
                        "0x7f.0.0.1",
                        "0177.0.0.1",
                        "127.0.0.1.",
                        "0",
                        "0.0.0.0",
                        "0.1.2.3",
                        "127.0x0.0.1",
                        "127.000.000.001",
                        "localhost",
                        "LOCALHOST",
                        "localhost.",
                        "localhost.localdomain",
                        "ip6-localhost",
                        "10.0.0.1",
                        "10.255.255.255",
                        "100.64.0.1",
                        "100.127.255.254",
                        "172.16.0.1",
                        "172.31.255.254",
                        "192.168.0.1",
                        "192.168.1.254",
                        "169.254.169.254",
                        "169.254.0.1",
                        "2852039166",
                        "0xa9fea9fe",
                        "0251.0376.0251.0376",
                        "metadata.google.internal",
                        "192.0.0.8",
                        "192.0.0.170",
                        "192.0.2.1",
                        "198.18.0.1",
                        "198.19.255.255",
                        "198.51.100.7",
                        "203.0.113.9",
                        "192.88.99.1",
                        "224.0.0.1",
                        "239.255.255.250",
                        "240.0.0.1",
                        "255.255.255.255",
                        "[::1]",
                        "[::]",
                        "[0:0:0:0:0:0:0:1]",
                        "[0000:0000:0000:0000:0000:0000:0000:0001]",
                        "[::127.0.0.1]",
                        "[::ffff:127.0.0.1]",
                        "[::ffff:7f00:1]",
                        "[0:0:0:0:0:ffff:169.254.169.254]",
                        "[::ffff:a9fe:a9fe]",
                        "[::ffff:0:127.0.0.1]",
                        "[64:ff9b::127.0.0.1]",
                        "[64:ff9b::a9fe:a9fe]",
                        "[64:ff9b:1::7f00:1]",
                        "[2002:7f00:1::]",
                        "[2002:a9fe:a9fe::1]",
                        "[2001::7f00:1]",
                        "[2001:0:0:0:0:0:80ff:fffe]",
                        "[2a00:1450::5efe:7f00:1]",
                        "[2a00:1450::200:5efe:7f00:1]",
                        "[fe80::1]",
                        "[fe80::1%25eth0]",
                        "[fc00::1]",
                        "[fd00:ec2::254]",
                        "[fec0::1]",
                        "[ff02::1]",
                        "[2001:db8::1]",
                        "[100::1]",
                        "[5f00::1]",
                        "[3fff::1]")
                .map(String::strip);
    }

    /** Whole URLs whose trick is not in the host's number. */
    static Stream<String> ofUrls() {
        return List.of(
                "ftp://hooks.example.org/",
                "file:///etc/passwd",
                "gopher://hooks.example.org/",
                "https:hooks.example.org",
                "https:///hooks.example.org",
                "//hooks.example.org/",
                "https://hooks.example.org@127.0.0.1/",
                "https://user:password@hooks.example.org/",
                "https://hooks.example.org#@127.0.0.1/",
                "https://127.0.0.1\\@hooks.example.org/",
                "https://hooks.example.org:0/",
                "https://hooks.example.org:99999999999/",
                "https://１２７.0.0.1/",
                "https://ⓛocalhost/",
                "https://127。0。0。1/",
                "https://hooks.example.org%00.127.0.0.1/",
                "https://hooks_example.org/",
                "HTTPS://hooks.example.org/")
                .stream();
    }
}
