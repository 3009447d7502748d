package eu.klynge.kit.test.infrastructure;

import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Puts the environment of an annotated test class before the machine's own, as if the service had been started so. */
final class EnvironmentCustomizerFactory implements ContextCustomizerFactory {
    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        var database = database(testClass);
        EarlyEnvironment.next(database);
        return database == null ? null : new EnvironmentCustomizer(database);
    }

    private static @Nullable String database(Class<?> testClass) {
        var wish = TestContextAnnotationUtils.findMergedAnnotation(testClass, WithInfrastructure.class);
        if (wish == null) {
            return null;
        }
        return wish.database().isEmpty() ? Infrastructure.shared().databaseOf(outermost(testClass)) : wish.database();
    }

    /** Nested classes test the same application as the class around them, so they share its database. */
    private static Class<?> outermost(Class<?> testClass) {
        var around = testClass.getEnclosingClass();
        return around == null || Modifier.isStatic(testClass.getModifiers()) ? testClass : outermost(around);
    }

    /** Equal for the same database, which makes it part of the key under which Spring caches contexts. */
    record EnvironmentCustomizer(String database) implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            EarlyEnvironment.set(context.getEnvironment(), database);
            Infrastructure.shared().leaveToSpring();
        }
    }
}
