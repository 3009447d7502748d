package eu.klynge.notification.webhook;

import java.net.URI;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The other side. Never errs: whatever happens is an answer, within ten seconds. */
public interface Receiver {

    Mono<Answer> send(URI url, Map<String, String> headers, byte[] body);
}
