package eu.klynge.gateway.portal;

import reactor.core.publisher.Mono;

/** Heads of the pages of one kind of thing. */
interface Heads {

    /**
     * Empty where nothing has this name; errs where the service is away.
     *
     * @param name as it stands in the page's address, decoded
     */
    Mono<PageHead> find(String name, PageLanguage language);
}
