package eu.klynge.gateway.route;

import io.netty.channel.unix.Errors.NativeIoException;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.gateway.filter.factory.RetryGatewayFilterFactory.RetryConfig;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import reactor.netty.http.client.PrematureCloseException;

/** One route per path of each service. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouteLocator serviceRoutes(
            Services services, RouteLocatorBuilder builder, ReactiveResilience4JCircuitBreakerFactory breakers) {
        var routes = builder.routes();
        for (Service service : services.all()) {
            var upstream = new Upstream(service, breakers);
            service.routes()
                    .forEach((id, path) -> routes.route(
                            id,
                            route -> route.path(path)
                                    .filters(filters -> guarded(filters, upstream))
                                    .uri(service.url())));
        }
        return routes.build();
    }

    private static UriSpec guarded(GatewayFilterSpec filters, Upstream upstream) {
        return filters.filter(upstream)
                .removeRequestHeader("Cookie")
                .removeResponseHeader("Set-Cookie")
                .retry(Routes::onceOnALostConnection);
    }

    /** A kept connection may be closed by the service just as we use it; only what changes nothing is sent again. */
    @SuppressWarnings("unchecked")
    private static void onceOnALostConnection(RetryConfig retry) {
        retry.setRetries(1)
                .setMethods(HttpMethod.GET, HttpMethod.HEAD)
                .setSeries()
                .setStatuses(new HttpStatus[0])
                .setExceptions(PrematureCloseException.class, NativeIoException.class);
    }
}
