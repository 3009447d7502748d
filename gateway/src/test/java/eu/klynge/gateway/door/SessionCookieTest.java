package eu.klynge.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class SessionCookieTest {

    @Test
    void onHttpsItIsKeptToThisHost() {
        assertThat(SessionCookie.ofSession("https://klynge.example").with("abc"))
                .hasToString("__Host-klynge=abc; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void onHttpItHasAPlainName() {
        assertThat(SessionCookie.ofSession("http://127.0.0.1:8080").with("abc"))
                .hasToString("klynge=abc; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void itIsTakenBackByTheSameName() {
        assertThat(SessionCookie.ofSignIn("https://klynge.example").gone().toString())
                .startsWith("__Host-klynge-sign-in=; Path=/; Max-Age=0;")
                .contains("Secure");
    }

    @Test
    void aCookieOfAnotherNameIsNoSession() {
        var request = MockServerHttpRequest.get("/")
                .cookie(new HttpCookie("klynge", "plain"), new HttpCookie("other", "1"))
                .build();

        assertThat(SessionCookie.ofSession("https://klynge.example").in(request))
                .isEmpty();
        assertThat(SessionCookie.ofSession("http://127.0.0.1:8080").in(request)).contains("plain");
    }
}
