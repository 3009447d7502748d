package eu.klynge.gateway.document;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param remembered how long the merged API document is served without asking the services again */
@ConfigurationProperties("klynge.documents")
record DocumentSettings(Duration remembered) {}
