package eu.klynge.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the process. */
@SpringBootApplication
class Gateway {

    static void main(String[] args) {
        SpringApplication.run(Gateway.class, args);
    }
}
