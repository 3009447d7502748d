package eu.klynge.kit.settings;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class SettingsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PublicAddress publicAddress(@Value("${KLYNGE_PUBLIC_URL}") String address) {
        return new PublicAddress(address);
    }

    /** UTC in whole milliseconds, which is what the store keeps: what is written reads back equal. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
