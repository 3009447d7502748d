package eu.klynge.events;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the process. */
@SpringBootApplication
class EventsService {

    static void main(String[] args) {
        SpringApplication.run(EventsService.class, args);
    }
}
