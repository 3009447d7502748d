package eu.klynge.directory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the process. */
@SpringBootApplication
class DirectoryService {

    static void main(String[] args) {
        SpringApplication.run(DirectoryService.class, args);
    }
}
