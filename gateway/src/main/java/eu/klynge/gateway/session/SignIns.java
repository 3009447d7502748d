package eu.klynge.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Those under way, by the state that Keycloak says again. */
final class SignIns {

    private final Cache<String, SignIn> byState;

    SignIns(SessionSettings settings, Ticker time) {
        this.byState = Caffeine.newBuilder()
                .maximumSize(settings.mostSignIns())
                .expireAfterWrite(settings.signInWithin())
                .ticker(time)
                .build();
    }

    void begin(SignIn signIn) {
        byState.put(signIn.state(), signIn);
    }

    /** Each is answered once, and in the browser where it was begun. */
    Optional<SignIn> end(@Nullable String state, String browser) {
        return Optional.ofNullable(state)
                .map(known -> byState.asMap().remove(known))
                .filter(signIn -> signIn.browser().equals(browser));
    }
}
