package eu.klynge.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 body.
 *
 * @param type absolute address that explains this kind of problem
 * @param instance path of the request, without its query
 * @param traceId what an operator searches the logs for
 * @param errors the fields at fault, absent when none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String traceId,
        List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
