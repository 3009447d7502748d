package eu.klynge.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Optional;

/** Sessions of this gateway, in its memory alone. */
final class Sessions {

    private final Handles handles = new Handles();
    private final Cache<String, Session> byId;

    Sessions(SessionSettings settings, Ticker time) {
        this.byId = Caffeine.newBuilder()
                .maximumSize(settings.most())
                .expireAfterAccess(settings.idle())
                .ticker(time)
                .build();
    }

    /** Under a new id, whatever the browser had before. */
    Session begun(Grant grant) {
        var session = new Session(handles.next(), handles.next(), grant);
        byId.put(session.id(), session);
        return session;
    }

    /** Also counts as its use. */
    Optional<Session> find(String id) {
        return Optional.ofNullable(byId.getIfPresent(id));
    }

    void end(Session session) {
        byId.invalidate(session.id());
    }

    /** Sessions in memory, after forgetting what is due. */
    long size() {
        byId.cleanUp();
        return byId.estimatedSize();
    }
}
