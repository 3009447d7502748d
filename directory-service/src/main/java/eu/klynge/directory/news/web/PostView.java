package eu.klynge.directory.news.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.directory.news.Post;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A post as the public reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostView(
        String id,
        String cluster,
        String kind,
        Map<String, String> title,
        Map<String, String> text,
        @Nullable String link,
        LocalDate date,
        @Nullable LocalDate until,
        Instant changedAt) {

    static PostView of(Versioned<Post> found) {
        Post post = found.state();
        return new PostView(
                post.id(),
                post.clusterId(),
                post.kind().code(),
                post.title(),
                post.text(),
                post.link(),
                post.date(),
                post.until(),
                found.changedAt());
    }
}
