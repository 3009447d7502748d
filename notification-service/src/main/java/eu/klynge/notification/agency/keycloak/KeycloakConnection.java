package eu.klynge.notification.agency.keycloak;

import eu.klynge.notification.agency.FeedAccounts;
import jakarta.ws.rs.client.Client;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.client.jaxrs.internal.ResteasyClientBuilderImpl;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeycloakConnection {

    /** Keycloak may start later than this service. */
    @Bean(destroyMethod = "close")
    Keycloak keycloak(
            @Value("${KLYNGE_KEYCLOAK_URL}") String url,
            @Value("${KLYNGE_KEYCLOAK_CLIENT_ID}") String clientId,
            @Value("${KLYNGE_KEYCLOAK_CLIENT_SECRET}") String clientSecret) {
        return KeycloakBuilder.builder()
                .serverUrl(url)
                .realm("klynge")
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .resteasyClient(patient())
                .build();
    }

    @Bean
    FeedAccounts feedAccounts(Keycloak keycloak) {
        return new KeycloakAccounts(keycloak.realm("klynge"));
    }

    private static Client patient() {
        return new ResteasyClientBuilderImpl()
                .connectionPoolSize(4)
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(6, TimeUnit.SECONDS)
                .register(JacksonProvider.class, 100)
                .build();
    }
}
