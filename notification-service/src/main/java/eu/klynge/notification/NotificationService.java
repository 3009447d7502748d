package eu.klynge.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the process. */
@SpringBootApplication
class NotificationService {

    static void main(String[] args) {
        SpringApplication.run(NotificationService.class, args);
    }
}
