package eu.klynge.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.contracts.Required;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation of the tier {@code emerging} comes to a full entry.
 *
 * @param mentor  the established organisation at its side; none until a steward names one
 * @param fullBy  the day by which it is to meet every criterion
 * @param missing codes of vocabulary {@code missing-criteria}, as they stood at acceptance
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PathToFull(@Nullable Mentor mentor, LocalDate fullBy, List<String> missing) {

    /**
     * @param id   of a cluster
     * @param slug its readable name
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Mentor(String id, String slug) {

        public Mentor {
            Required.field("id", id);
            Required.field("slug", slug);
        }
    }

    public PathToFull {
        Required.field("fullBy", fullBy);
        missing = Required.list("missing", missing);
    }
}
