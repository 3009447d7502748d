package eu.klynge.notification.agency;

import eu.klynge.notification.agency.AgencyRefused.AccountsAway;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The identity provider, as far as its answers go. */
final class FakeAccounts implements FeedAccounts {

    boolean away;
    final Map<String, Boolean> enabled = new HashMap<>();
    final List<String> secrets = new ArrayList<>();

    @Override
    public void ensure(Agency agency) {
        requirePresence();
        enabled.put(agency.clientId(), true);
    }

    @Override
    public void secret(Agency agency, String secret) {
        requirePresence();
        secrets.add(secret);
    }

    @Override
    public void disable(Agency agency) {
        requirePresence();
        enabled.replace(agency.clientId(), false);
    }

    private void requirePresence() {
        if (away) {
            throw new AccountsAway(new IllegalStateException("away"));
        }
    }
}
