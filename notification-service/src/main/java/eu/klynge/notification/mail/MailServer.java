package eu.klynge.notification.mail;

import java.util.List;
import java.util.Map;

/** The mail server, as far as this room needs it. Blocking. */
public interface MailServer {

    /** @param unsubscribe takes a POST that unsubscribes at once (RFC 8058) */
    record Envelope(String letterId, Composed content, String unsubscribe) {}

    /** What became of one e-mail. */
    sealed interface Delivery {

        record Accepted() implements Delivery {}

        /** @param addressIsBad the server does not know the address; else it did not want this e-mail */
        record Refused(boolean addressIsBad, String reason) implements Delivery {}

        record NotNow(String reason) implements Delivery {}
    }

    /** By letter id; never throws. An e-mail that no time was left for is missing. */
    Map<String, Delivery> deliver(List<Envelope> envelopes);
}
