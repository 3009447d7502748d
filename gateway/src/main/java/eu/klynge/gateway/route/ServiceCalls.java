package eu.klynge.gateway.route;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;

/** What the gateway asks services on its own behalf; no request of a client takes this way. */
@Component
public class ServiceCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

    private final WebClient http = WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(HttpClient.create().responseTimeout(PATIENCE)))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
            .build();

    /** Whether the address answers 2xx in time; never errs. */
    public Mono<Boolean> isOk(URI address) {
        return http.get()
                .uri(address)
                .exchangeToMono(answer ->
                        answer.releaseBody().thenReturn(answer.statusCode().is2xxSuccessful()))
                .timeout(PATIENCE)
                .onErrorReturn(false);
    }

    /** The JSON at an address in one of its forms, empty where there is nothing; errs on any other failure. */
    public Mono<JsonNode> find(URI address, MediaType form) {
        return http.get()
                .uri(address)
                .accept(form)
                .exchangeToMono(answer -> {
                    if (answer.statusCode() == HttpStatus.NOT_FOUND) {
                        return answer.releaseBody().then(Mono.<JsonNode>empty());
                    }
                    return answer.statusCode().is2xxSuccessful()
                            ? answer.bodyToMono(JsonNode.class)
                            : answer.createError();
                })
                .timeout(PATIENCE);
    }

    /** The JSON at an address; errs on anything but a 2xx answer within two seconds. */
    public Mono<JsonNode> json(URI address) {
        return http.get().uri(address).retrieve().bodyToMono(JsonNode.class).timeout(PATIENCE);
    }
}
