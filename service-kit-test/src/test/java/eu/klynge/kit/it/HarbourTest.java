package eu.klynge.kit.it;

import eu.klynge.kit.test.infrastructure.WithInfrastructure;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** One harbour for all classes that have this: two would share one consumer group. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Harbour.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=harbour-service", "klynge.service=harbour", "klynge.audience=harbour"})
@WithInfrastructure(database = "harbour")
@interface HarbourTest {}
