package eu.klynge.kit.openapi;

import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.problem.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnClass(OpenApiCustomizer.class)
@ConditionalOnProperty("klynge.service")
class OpenApiAutoConfiguration {

    static final String TOKEN = "token";
    static final String PROBLEM = "Problem";

    OpenApiAutoConfiguration() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenAPI description(@Value("${klynge.service}") String service) {
        return new OpenAPI()
                .info(new Info()
                        .title("Klynge: " + service)
                        .version("1")
                        .description(
                                "Failures are problems (RFC 9457). Lists go on by cursor. Commands on what exists take "
                                        + "If-Match; every POST takes an Idempotency-Key."))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")));
    }

    /** Every operation may fail, and always in the same shape. */
    @Bean
    OpenApiCustomizer problemsEverywhere() {
        return document -> {
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(document.getComponents()::addSchemas);
            Content content = new Content()
                    .addMediaType(
                            Problem.MEDIA_TYPE,
                            new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation
                            .getResponses()
                            .addApiResponse(
                                    "default",
                                    new ApiResponse()
                                            .description("A problem; its type explains it.")
                                            .content(content)));
        };
    }

    @Bean
    OperationCustomizer whoMayCallAndWithWhichHeaders() {
        return new OperationRules();
    }
}
