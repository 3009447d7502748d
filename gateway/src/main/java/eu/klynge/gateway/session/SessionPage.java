package eu.klynge.gateway.session;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, for the portal. Nobody can be yet. */
@RestController
final class SessionPage {

    @GetMapping("/session")
    ResponseEntity<Map<String, Boolean>> session() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("signedIn", false));
    }
}
