package eu.klynge.standalone.launcher;

import eu.klynge.standalone.launcher.platform.AccountToken;
import eu.klynge.standalone.launcher.platform.Platform;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints an access token, valid for five minutes.")
final class Token implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "ACCOUNT", description = "steward-dk, steward-eu, operator, organiser or agency-demo.")
    private String account = "";

    @Override
    public Integer call() {
        var platform = Platform.in(data.folder().root());
        if (!platform.accounts().containsKey(account) && !platform.clients().containsKey(account)) {
            throw new Refused("No account is called " + account + "; there are "
                    + String.join(", ", platform.accounts().keySet()) + " and agency-demo.");
        }
        System.out.println(new AccountToken(platform, account, Clock.systemUTC()).get());
        return 0;
    }
}
