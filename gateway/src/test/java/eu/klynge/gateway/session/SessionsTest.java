package eu.klynge.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

class SessionsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final SessionSettings settings =
            new SessionSettings(Duration.ofMinutes(30), 100, Duration.ofMinutes(10), 100);
    private final Sessions sessions = new Sessions(settings, nanos::get);
    private final SignIns signIns = new SignIns(settings, nanos::get);

    @Test
    void eachHasAnIdAndAProofOfItsOwn() {
        var one = sessions.begun(Grants.named("one"));
        var two = sessions.begun(Grants.named("one"));

        assertThat(sessions.find(one.id())).containsSame(one);
        assertThat(two.id()).isNotEqualTo(one.id()).isNotEqualTo(two.proof()).hasSize(43);
    }

    @Test
    void oneThatIsUsedGoesOn() {
        var session = sessions.begun(Grants.named("one"));

        pass(Duration.ofMinutes(29));
        assertThat(sessions.find(session.id())).isPresent();
        pass(Duration.ofMinutes(29));

        assertThat(sessions.find(session.id())).isPresent();
    }

    @Test
    void anIdleOneEnds() {
        var session = sessions.begun(Grants.named("one"));

        pass(Duration.ofMinutes(31));

        assertThat(sessions.find(session.id())).isEmpty();
        assertThat(sessions.size()).isZero();
    }

    @Test
    void oneThatIsEndedIsNoLongerFound() {
        var session = sessions.begun(Grants.named("one"));

        sessions.end(session);

        assertThat(sessions.find(session.id())).isEmpty();
    }

    @Test
    void thereAreNeverMoreThanAllowed() {
        for (int i = 0; i < 1_000; i++) {
            sessions.begun(Grants.named("one"));
        }

        assertThat(sessions.size()).isLessThanOrEqualTo(100);
    }

    @Test
    void aSignInIsEndedOnce() {
        signIns.begin(signIn("state"));

        assertThat(signIns.end("state", "browser")).isPresent();
        assertThat(signIns.end("state", "browser")).isEmpty();
    }

    @Test
    void aSignInOfAnotherBrowserIsNobodys() {
        signIns.begin(signIn("state"));

        assertThat(signIns.end("state", "another")).isEmpty();
        assertThat(signIns.end(null, "browser")).isEmpty();
    }

    @Test
    void aSignInThatTakesTooLongIsForgotten() {
        signIns.begin(signIn("state"));

        pass(Duration.ofMinutes(11));

        assertThat(signIns.end("state", "browser")).isEmpty();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static SignIn signIn(String state) {
        var request = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("https://id.example/auth")
                .clientId("gateway")
                .state(state)
                .build();
        return new SignIn("browser", request, "/");
    }
}
