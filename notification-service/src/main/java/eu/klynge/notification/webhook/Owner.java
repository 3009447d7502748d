package eu.klynge.notification.webhook;

import eu.klynge.kit.caller.Caller;

/** Whose a webhook is: an agency's client, else the caller's organisation, else the account itself. */
public record Owner(String value) {

    public static Owner of(Caller caller) {
        if (caller.has("agency") && caller.client() != null) {
            return ofClient(caller.client());
        }
        return caller.organisations().stream()
                .sorted()
                .findFirst()
                .map(organisation -> new Owner("organisation:" + organisation))
                .orElseGet(() -> new Owner("account:" + caller.subject()));
    }

    static Owner ofClient(String clientId) {
        return new Owner("client:" + clientId);
    }
}
