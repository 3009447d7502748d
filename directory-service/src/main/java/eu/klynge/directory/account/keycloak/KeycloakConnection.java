package eu.klynge.directory.account.keycloak;

import eu.klynge.directory.account.Accounts;
import eu.klynge.directory.account.Colleagues;
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

    /** Nothing is asked of Keycloak until the first registration is accepted: it may start later than this service. */
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
    Realm keycloakRealm(Keycloak keycloak) {
        return new Realm(keycloak.realm("klynge"));
    }

    @Bean
    Accounts accounts(Realm realm) {
        return new KeycloakAccounts(realm);
    }

    @Bean
    Colleagues colleagues(Realm realm) {
        return new KeycloakMembers(realm);
    }

    private static Client patient() {
        return new ResteasyClientBuilderImpl()
                .connectionPoolSize(4)
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(10, TimeUnit.SECONDS)
                .register(JacksonProvider.class, 100)
                .build();
    }
}
