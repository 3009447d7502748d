package eu.klynge.kit.test.infrastructure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class the {@link Infrastructure} and its
 * {@link eu.klynge.kit.test.token.TokenIssuer}: as parameters of its methods and constructor, and, in a Spring test, as
 * the {@code KLYNGE_} variables that a service reads from its environment.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(InfrastructureExtension.class)
public @interface WithInfrastructure {
    /**
     * Classes that name the same database share it, and with it their application context. Each class has a database
     * of its own if none is named.
     */
    String database() default "";
}
