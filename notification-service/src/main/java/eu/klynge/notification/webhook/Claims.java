package eu.klynge.notification.webhook;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Which instance works on a webhook; a claim that nobody renews runs out. */
public interface Claims {

    /** True when the claim is this instance's until then; false while it is another's. */
    Mono<Boolean> claim(String webhook, Instant now, Instant until);

    Mono<Void> release(String webhook);
}
