package eu.klynge.directory;

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
@WithInfrastructure(database = "directory")
@ContextConfiguration(initializers = Surroundings.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "KLYNGE_FOLLOW_UP_KEY=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "KLYNGE_KEYCLOAK_URL=http://127.0.0.1:1",
            "KLYNGE_KEYCLOAK_CLIENT_ID=directory-service",
            "KLYNGE_KEYCLOAK_CLIENT_SECRET=none"
        })
public @interface DirectoryTest {}
