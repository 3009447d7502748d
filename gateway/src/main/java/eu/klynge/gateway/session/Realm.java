package eu.klynge.gateway.session;

import eu.klynge.kit.settings.PublicAddress;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/** Where things are at Keycloak: people are sent to the address that tokens name, the gateway asks at one inside. */
@Component
final class Realm {

    /** Where Keycloak sends people back to. */
    static final String ANSWERS = "/login/oauth2/code/klynge";

    private static final String REALMS = "/realms/";
    private static final String OPENID = "/protocol/openid-connect";

    private final String issuer;
    private final String inside;
    private final String publicUrl;

    Realm(
            @Value("${KLYNGE_ISSUER_URI}") String issuer,
            @Value("${KLYNGE_KEYCLOAK_URL}") String inside,
            PublicAddress address) {
        this.issuer = issuer;
        this.inside = inside + issuer.substring(issuer.lastIndexOf(REALMS));
        this.publicUrl = address.value();
    }

    String issuer() {
        return issuer;
    }

    URI inside(String path) {
        return URI.create(inside + path);
    }

    ClientRegistration client(String id, String secret) {
        return ClientRegistration.withRegistrationId("klynge")
                .clientId(id)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(publicUrl + ANSWERS)
                .scope("openid")
                .issuerUri(issuer)
                .authorizationUri(issuer + OPENID + "/auth")
                .tokenUri(inside + OPENID + "/token")
                .userNameAttributeName("sub")
                .build();
    }
}
