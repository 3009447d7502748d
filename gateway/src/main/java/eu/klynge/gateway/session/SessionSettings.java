package eu.klynge.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param idle after how long without a request a session ends
 * @param most how many sessions are kept; beyond that the ones that were used least end, and begin anew without a question
 * @param signInWithin how long signing in at Keycloak may take
 * @param mostSignIns how many may be under way
 */
@ConfigurationProperties("klynge.sessions")
record SessionSettings(Duration idle, long most, Duration signInWithin, long mostSignIns) {}
