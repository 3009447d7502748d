package eu.klynge.directory.pilot;

import eu.klynge.directory.pilot.PilotRefused.NoSuchPilot;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Results of one pilot, and of all pilots that ask the same; a pilot has its results once it is closed. */
public final class PilotResults {

    private final Pilots pilots;
    private final Responses responses;
    private final QuestionnaireShelf shelf;

    public PilotResults(Pilots pilots, Responses responses, QuestionnaireShelf shelf) {
        this.pilots = pilots;
        this.responses = responses;
        this.shelf = shelf;
    }

    public Mono<Results> ofCountry(String country) {
        return pilots.find(country)
                .map(Versioned::state)
                .switchIfEmpty(Mono.error(NoSuchPilot::new))
                .flatMap(pilot -> shelf.version(pilot.questionnaire(), pilot.version())
                        .flatMap(questionnaire -> results(questionnaire, List.of(pilot))));
    }

    public Mono<Results> ofAll(String questionnaire, int version) {
        return shelf.version(questionnaire, version)
                .flatMap(found -> pilots.all()
                        .map(Versioned::state)
                        .filter(pilot -> pilot.questionnaire().equals(questionnaire) && pilot.version() == version)
                        .collectList()
                        .flatMap(asking -> results(found, asking)));
    }

    private Mono<Results> results(Questionnaire questionnaire, List<Pilot> of) {
        return Flux.fromIterable(of)
                .concatMap(pilot ->
                        responses.submitted(pilot.country()).collectList().map(answers -> Group.of(pilot, answers)))
                .flatMapIterable(groups -> groups)
                .collectList()
                .map(groups -> Results.of(questionnaire, groups));
    }
}
