package eu.klynge.gateway.route;

import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
                .filter(new OnceMore())
                .removeRequestHeader("Cookie")
                .removeResponseHeader("Set-Cookie");
    }
}
