package eu.klynge.notification.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.notification.feed.FeedEvent;
import eu.klynge.notification.webhook.Letterbox;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A notice as a webhook gets it.
 *
 * @param subscription that it came of
 * @param notice code of what happened, or of the digest
 * @param language of its words
 * @param link to what it is about
 * @param items of a digest, oldest first; empty otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Notice(
        String subscription,
        String notice,
        String language,
        String subject,
        String text,
        @Nullable String link,
        List<Item> items) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** One thing that a digest tells of. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(String notice, String line, @Nullable String link) {}

    FeedEvent event(String id, Instant at) {
        return new FeedEvent(
                id,
                "/notification-service",
                Letterbox.TYPE,
                subscription,
                at.toString(),
                null,
                "application/json",
                "1",
                JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    }
}
