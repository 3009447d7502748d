package eu.klynge.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.channel.AbortedException;

class UpstreamFailuresTest {

    @Test
    void whoDoesNotAnswerIsSlow() {
        assertThat(type(new ConnectTimeoutException())).isEqualTo(ProblemType.UPSTREAM_TIMEOUT);
        assertThat(type(ReadTimeoutException.INSTANCE)).isEqualTo(ProblemType.UPSTREAM_TIMEOUT);
        assertThat(type(new ResponseStatusException(HttpStatus.GATEWAY_TIMEOUT)))
                .isEqualTo(ProblemType.UPSTREAM_TIMEOUT);
    }

    @Test
    void whoIsNotThereIsAway() {
        assertThat(type(new ConnectException("refused"))).isEqualTo(ProblemType.UPSTREAM_UNAVAILABLE);
        assertThat(type(new UnknownHostException("directory"))).isEqualTo(ProblemType.UPSTREAM_UNAVAILABLE);
        assertThat(type(new IOException("reset"))).isEqualTo(ProblemType.UPSTREAM_UNAVAILABLE);
    }

    @Test
    void theCallersFaultsAreNotTheServices() {
        var tooLarge = ProblemException.of(ProblemType.TOO_LARGE, "x");

        assertThat(UpstreamFailures.isServices(tooLarge)).isFalse();
        assertThat(UpstreamFailures.translated("directory-service", tooLarge)).isSameAs(tooLarge);
        assertThat(UpstreamFailures.isServices(new AbortedException("Connection has been closed")))
                .isFalse();
        assertThat(UpstreamFailures.isServices(AbortedException.beforeSend())).isTrue();
        assertThat(UpstreamFailures.isServices(new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .isFalse();
    }

    @Test
    void whatIsAwaySaysWhenToComeBack() {
        var away = (ProblemException) UpstreamFailures.translated("directory-service", new IOException("reset"));

        assertThat(away.headers()).containsEntry("Retry-After", "5");
        assertThat(away.detail()).contains("directory-service").doesNotContain("reset");
    }

    private static ProblemType type(Throwable failure) {
        assertThat(UpstreamFailures.isServices(failure)).isTrue();
        return ((ProblemException) UpstreamFailures.translated("directory-service", failure)).type();
    }
}
