package eu.klynge.notification.webhook.http;

import java.net.UnknownHostException;

/** A name led to an address that webhooks may not reach. */
final class AddressRefused extends UnknownHostException {

    private static final long serialVersionUID = 1;

    AddressRefused() {
        super("The address is not on the public internet");
    }
}
