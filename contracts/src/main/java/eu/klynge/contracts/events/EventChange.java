package eu.klynge.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.contracts.Required;
import org.jspecify.annotations.Nullable;

/**
 * One difference between a revision of an event and the one before it.
 *
 * @param code    such as {@code session-moved}
 * @param subject what changed
 * @param before  absent for what is new
 * @param after   absent for what is gone
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventChange(
        String code,
        String subject,
        @Nullable String before,
        @Nullable String after) {

    public EventChange {
        Required.field("code", code);
        Required.field("subject", subject);
    }
}
