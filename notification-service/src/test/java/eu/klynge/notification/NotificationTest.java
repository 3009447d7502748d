package eu.klynge.notification;

import eu.klynge.kit.test.infrastructure.WithInfrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a real broker and a real store; one context for all tests that have this. Keycloak is away. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithInfrastructure(database = "notification")
@ContextConfiguration(initializers = Surroundings.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "KLYNGE_NOTIFICATION_KEY=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "KLYNGE_KEYCLOAK_URL=http://127.0.0.1:1",
            "KLYNGE_KEYCLOAK_CLIENT_ID=notification-service",
            "KLYNGE_KEYCLOAK_CLIENT_SECRET=none",
            "KLYNGE_AGENCIES_BOOTSTRAP=127.0.0.1:1",
            "KLYNGE_SMTP_HOST=127.0.0.1",
            "KLYNGE_SMTP_PORT=1",
            "KLYNGE_SMTP_FROM=no-reply@klynge.example",
            "KLYNGE_WEBHOOK_PLAIN_NETWORKS=127.0.0.0/8"
        })
public @interface NotificationTest {}
