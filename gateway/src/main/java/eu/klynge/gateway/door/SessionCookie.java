package eu.klynge.gateway.door;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * A cookie that no script reads and no page of another site sends along with a change. It ends with the browser.
 *
 * @param name with the prefix that keeps it to this one host where the public address is https; browsers refuse that elsewhere
 * @param secure whether it travels over https alone
 */
public record SessionCookie(String name, boolean secure) {

    /** Who is signed in. */
    public static SessionCookie ofSession(String publicUrl) {
        return named("klynge", publicUrl);
    }

    /** In which browser signing in was begun. */
    public static SessionCookie ofSignIn(String publicUrl) {
        return named("klynge-sign-in", publicUrl);
    }

    private static SessionCookie named(String name, String publicUrl) {
        boolean secure = publicUrl.startsWith("https:");
        return new SessionCookie(secure ? "__Host-" + name : name, secure);
    }

    public Optional<String> in(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(name)).map(HttpCookie::getValue);
    }

    boolean isIn(ServerHttpRequest request) {
        return request.getCookies().containsKey(name);
    }

    public ResponseCookie with(String value) {
        return cookie(value).build();
    }

    public ResponseCookie gone() {
        return cookie("").maxAge(Duration.ZERO).build();
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
    }
}
