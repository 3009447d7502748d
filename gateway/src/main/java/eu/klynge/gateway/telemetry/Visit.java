package eu.klynge.gateway.telemetry;

import eu.klynge.gateway.token.Client;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;

/**
 * One request and how it went.
 *
 * @param path without query and secrets, cut after 200 characters
 * @param route id of the route, {@code -} for what the gateway answers itself
 * @param status HTTP status, 499 when the client hung up first
 * @param client OAuth client, or {@code anonymous}
 */
record Visit(String method, String path, String route, int status, long millis, String client) {

    private static final int HUNG_UP = 499;

    static Visit of(ServerRequestObservationContext context, SecretPaths secrets, long nanos) {
        Map<String, Object> attributes = context.getAttributes();
        ServerHttpRequest request = context.getCarrier();
        return new Visit(
                request == null ? "-" : request.getMethod().name(),
                request == null
                        ? "-"
                        : shortened(secrets.shown(request.getPath().value())),
                attributes.get(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR) instanceof Route route ? route.getId() : "-",
                context.isConnectionAborted() ? HUNG_UP : status(context.getResponse()),
                TimeUnit.NANOSECONDS.toMillis(nanos),
                Client.in(attributes).application());
    }

    void logTo(Logger log) {
        log.atInfo()
                .addKeyValue("method", method)
                .addKeyValue("path", path)
                .addKeyValue("route", route)
                .addKeyValue("status", status)
                .addKeyValue("durationMillis", millis)
                .addKeyValue("client", client)
                .log("{} {} {}", method, path, status);
    }

    private static int status(@Nullable ServerHttpResponse response) {
        return response == null || response.getStatusCode() == null
                ? 200
                : response.getStatusCode().value();
    }

    private static String shortened(String path) {
        return path.length() <= 200 ? path : path.substring(0, 200);
    }
}
