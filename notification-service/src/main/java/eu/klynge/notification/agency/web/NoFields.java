package eu.klynge.notification.agency.web;

import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The body of a command that says everything by its address: none, or an empty object. */
final class NoFields {

    private NoFields() {}

    static Mono<Void> demand(@Nullable JsonNode body) {
        if (body == null) {
            return Mono.empty();
        }
        Form form = Form.of(body);
        form.refuseUnknownFields();
        return form.faults().isEmpty()
                ? Mono.empty()
                : Mono.error(ProblemException.invalid(ProblemType.INVALID_INPUT, form.faults()));
    }
}
