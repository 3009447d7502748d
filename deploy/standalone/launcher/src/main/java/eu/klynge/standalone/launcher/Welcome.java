package eu.klynge.standalone.launcher;

import eu.klynge.standalone.launcher.data.DataFolder;
import eu.klynge.standalone.launcher.platform.Platform;
import eu.klynge.standalone.launcher.terminal.Grid;

/** What a person wants to know of a platform that is up. */
final class Welcome {

    private Welcome() {}

    static void print(DataFolder data) {
        var platform = Platform.in(data.root());
        var addresses = new Grid()
                .row("WHAT", "ADDRESS")
                .row("portal and public API", platform.gateway().toString())
                .row("API documents", platform.gateway() + "/api/docs")
                .row("accounts (Keycloak)", platform.keycloak().toString())
                .row("feed for agencies (Kafka)", platform.kafka().agencies())
                .row("mail of this platform", mail(platform));
        var accounts = new Grid().row("ACCOUNT", "PASSWORD", "ROLES");
        platform.accounts()
                .values()
                .forEach(each -> accounts.row(each.username(), each.password(), String.join(", ", each.roles())));
        System.out.print("\n" + addresses + "\n" + accounts + "\n");
        System.out.println("Data and logs: " + data.root()
                + ". Further: ./klynge status, logs SERVICE, load real-clusters, feed, down.");
    }

    private static String mail(Platform platform) {
        var sink = platform.services().get("mail-sink");
        return sink == null ? "" : sink.url().toString();
    }
}
