package eu.klynge.standalone.launcher.accounts;

import java.util.List;

/**
 * Someone to try the platform as.
 *
 * @param countries the countries whose registrations a steward may see; {@code *} for every one
 */
public record DemoAccount(String name, String role, List<String> countries) {

    public static final List<DemoAccount> ALL = List.of(
            new DemoAccount("steward-dk", "steward", List.of("DK")),
            new DemoAccount("steward-eu", "steward", List.of("*")),
            new DemoAccount("operator", "operator", List.of()),
            new DemoAccount("organiser", "organiser", List.of()));

    /** Under which the password is kept. */
    public String secret() {
        return "account." + name;
    }
}
