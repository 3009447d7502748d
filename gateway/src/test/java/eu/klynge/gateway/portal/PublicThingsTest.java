package eu.klynge.gateway.portal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.gateway.route.ServiceCalls;
import eu.klynge.gateway.route.Services;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicThingsTest {

    @Test
    void everythingThePagesShowHasAService() {
        assertThatCode(() -> new PublicThings(without("nothing"), new ServiceCalls()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clusters", "events", "awards"})
    void thereIsNoStartWithoutARouteThatThePagesNeed(String route) {
        assertThatThrownBy(() -> new PublicThings(without(route), new ServiceCalls()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No service has the route " + route);
    }

    private static Services without(String missing) {
        var routes = Stream.of("clusters", "events", "awards")
                .filter(route -> !route.equals(missing))
                .collect(Collectors.toMap(Function.identity(), route -> "/api/v1/" + route + "/**"));
        return new Services(Map.of("only", new Services.Entry(URI.create("http://127.0.0.1:1"), routes)));
    }
}
