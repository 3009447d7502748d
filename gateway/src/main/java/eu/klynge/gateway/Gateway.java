package eu.klynge.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Entry point of the process. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
class Gateway {

    static void main(String[] args) {
        SpringApplication.run(Gateway.class, args);
    }
}
