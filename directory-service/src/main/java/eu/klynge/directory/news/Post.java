package eu.klynge.directory.news;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One piece of news, a project or a publication.
 *
 * @param title by language (ISO 639-1), as {@code text}
 * @param link to more of it
 * @param date of the news or the publication; a project's first day
 * @param until a project's last day
 */
public record Post(
        String id,
        String clusterId,
        Kind kind,
        Map<String, String> title,
        Map<String, String> text,
        @Nullable String link,
        LocalDate date,
        @Nullable LocalDate until) {

    public enum Kind {
        NEWS("news"),
        PROJECT("project"),
        PUBLICATION("publication");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }
    }

    public Post {
        title = Map.copyOf(title);
        text = Map.copyOf(text);
    }

    Post saying(PostForm.Sound form) {
        return new Post(id, clusterId, form.kind(), form.title(), form.text(), form.link(), form.date(), form.until());
    }
}
