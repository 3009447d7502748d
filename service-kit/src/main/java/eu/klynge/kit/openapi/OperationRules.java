package eu.klynge.kit.openapi;

import eu.klynge.kit.caller.AnyAccount;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.idempotency.IdempotencyKey;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Reads the same annotations that the service enforces, so that document and behaviour cannot part. */
final class OperationRules implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        OnlyRoles roles = handler.getMethodAnnotation(OnlyRoles.class);
        OpenToAnyone open = handler.getMethodAnnotation(OpenToAnyone.class);
        if (roles != null) {
            operation.addSecurityItem(new SecurityRequirement().addList(OpenApiAutoConfiguration.TOKEN));
            say(operation, "Roles: " + String.join(", ", roles.value()) + ".");
        } else if (handler.hasMethodAnnotation(AnyAccount.class)) {
            operation.addSecurityItem(new SecurityRequirement().addList(OpenApiAutoConfiguration.TOKEN));
            say(operation, "Any account, whatever its roles.");
        } else if (open != null) {
            say(operation, "Open: " + open.value());
        }
        if (AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PostMapping.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(IdempotencyKey.HEADER)
                    .description("1 to 200 visible ASCII characters; the same key and body get the same answer.")
                    .required(false)
                    .schema(new StringSchema()));
        }
        return operation;
    }

    private static void say(Operation operation, String sentence) {
        @Nullable String said = operation.getDescription();
        operation.setDescription(said == null ? sentence : said + "\n\n" + sentence);
    }
}
