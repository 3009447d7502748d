package eu.klynge.notification.notice;

import reactor.core.publisher.Mono;

/** Which cluster an organisation's name in tokens belongs to; learnt from accepted registrations. */
public interface Organisations {

    /** @param slug the organisation's alias at the identity provider */
    Mono<Void> learn(String slug, String cluster);

    Mono<String> clusterOf(String slug);
}
