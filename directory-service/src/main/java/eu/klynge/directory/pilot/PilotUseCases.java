package eu.klynge.directory.pilot;

import eu.klynge.kit.sweep.Sweeping;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PilotUseCases {

    @Bean
    QuestionnaireShelf questionnaireShelf(Questionnaires questionnaires) {
        return new QuestionnaireShelf(questionnaires);
    }

    @Bean
    Piloting piloting(Pilots pilots, QuestionnaireShelf shelf, Clock clock) {
        return new Piloting(pilots, shelf, clock);
    }

    @Bean
    Counting responseCounting(Pilots pilots, Responses responses, Clock clock) {
        return new Counting(pilots, responses, clock);
    }

    @Bean
    Sweeping countingSweep(Counting counting) {
        return new Sweeping("responses that no pilot knows of", Duration.ofSeconds(30), counting::sweep);
    }

    @Bean
    Answering answering(Pilots pilots, Responses responses, QuestionnaireShelf shelf, Counting counting, Clock clock) {
        return new Answering(pilots, responses, shelf, counting, clock);
    }

    @Bean
    PilotResults pilotResults(Pilots pilots, Responses responses, QuestionnaireShelf shelf) {
        return new PilotResults(pilots, responses, shelf);
    }
}
