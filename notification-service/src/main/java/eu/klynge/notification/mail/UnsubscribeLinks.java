package eu.klynge.notification.mail;

import eu.klynge.kit.settings.PublicAddress;

/** Where the reader of a letter ends it: GET shows a page, POST does it. */
final class UnsubscribeLinks {

    private final UnsubscribeTokens tokens;
    private final PublicAddress address;

    UnsubscribeLinks(UnsubscribeTokens tokens, PublicAddress address) {
        this.tokens = tokens;
        this.address = address;
    }

    String of(Letter letter, String language) {
        var stream = new UnsubscribeTokens.Stream(letter.stream(), letter.contact(), language);
        return address.value() + "/api/v1/unsubscribe/" + tokens.tokenOf(stream);
    }
}
