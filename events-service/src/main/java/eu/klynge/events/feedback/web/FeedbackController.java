package eu.klynge.events.feedback.web;

import eu.klynge.events.account.Account;
import eu.klynge.events.attendance.AttendanceRefused;
import eu.klynge.events.attendance.Question;
import eu.klynge.events.attendance.QuestionForms;
import eu.klynge.events.attendance.Tickets;
import eu.klynge.events.feedback.FeedbackDesk;
import eu.klynge.events.feedback.Results;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What guests think afterwards. */
@RestController
class FeedbackController {

    private static final String OF_EVENT = "/api/v1/events/{event}/feedback";
    private static final String OF_GUEST = "/api/v1/attendances/{id}/feedback";

    record FeedbackQuestions(List<FeedbackQuestion> questions) {

        static FeedbackQuestions of(List<Question> questions) {
            return new FeedbackQuestions(
                    questions.stream().map(FeedbackQuestion::of).toList());
        }
    }

    record FeedbackQuestion(
            String id, Map<String, String> text, String kind, boolean required, List<FeedbackOption> options) {

        static FeedbackQuestion of(Question question) {
            return new FeedbackQuestion(
                    question.id(),
                    question.text(),
                    question.kind().code(),
                    question.required(),
                    question.options().stream().map(FeedbackOption::new).toList());
        }
    }

    record FeedbackOption(String text) {}

    private final FeedbackDesk desk;
    private final Tickets tickets;

    FeedbackController(FeedbackDesk desk, Tickets tickets) {
        this.desk = desk;
        this.tickets = tickets;
    }

    @PutMapping(
            path = OF_EVENT,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Set what guests are asked after the event; once they may answer it stays")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = FeedbackQuestions.class)))
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<FeedbackQuestions> ask(@PathVariable String event, @RequestBody JsonNode body, Caller caller) {
        Form form = Form.of(body);
        List<Question> questions = QuestionForms.questions(form, "questions");
        form.demandSound();
        return desk.ask(event, questions, Account.of(caller))
                .map(FeedbackQuestions::of)
                .onErrorMap(AttendanceRefused.class, FeedbackController::problem);
    }

    @GetMapping(path = OF_EVENT + "/questions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What guests are asked after the event")
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<FeedbackQuestions> asked(@PathVariable String event, Caller caller) {
        return desk.asked(event, Account.of(caller))
                .map(FeedbackQuestions::of)
                .onErrorMap(AttendanceRefused.class, FeedbackController::problem);
    }

    @GetMapping(path = OF_EVENT, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Sums of the answers, as bars for charts, and texts in the guests' own words; of questions that five guests or more have answered")
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<Results> results(@PathVariable String event, Caller caller) {
        return desk.results(event, Account.of(caller)).onErrorMap(AttendanceRefused.class, FeedbackController::problem);
    }

    @GetMapping(path = OF_GUEST, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What one is asked after the event")
    @OpenToAnyone("The guest shows the secret of the ticket.")
    Mono<FeedbackQuestions> questions(@PathVariable String id, @RequestParam(defaultValue = "") String secret) {
        requireSecret(id, secret);
        return desk.questions(id)
                .map(FeedbackQuestions::of)
                .onErrorMap(AttendanceRefused.class, FeedbackController::problem);
    }

    @PutMapping(path = OF_GUEST, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Answer, or answer otherwise: {answers: {question: value}}")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(type = "object")))
    @OpenToAnyone("The guest shows the secret of the ticket.")
    Mono<ResponseEntity<Void>> answer(
            @PathVariable String id, @RequestParam(defaultValue = "") String secret, @RequestBody JsonNode body) {
        requireSecret(id, secret);
        return desk.questions(id)
                .map(questions -> {
                    Form form = Form.of(body);
                    var answers = QuestionForms.answers(form, questions);
                    form.demandSound();
                    return answers;
                })
                .flatMap(answers -> desk.answer(id, answers))
                .thenReturn(ResponseEntity.noContent().<Void>build())
                .onErrorMap(AttendanceRefused.class, FeedbackController::problem);
    }

    private void requireSecret(String id, String secret) {
        if (!tickets.isSecretOf(id, secret)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "This is not the ticket's address that we gave out.");
        }
    }

    private static ProblemException problem(AttendanceRefused refused) {
        ProblemType type = refused instanceof AttendanceRefused.NothingHere
                ? ProblemType.NOT_FOUND
                : refused instanceof AttendanceRefused.NotTheOrganiser ? ProblemType.FORBIDDEN : ProblemType.CONFLICT;
        return ProblemException.of(type, String.valueOf(refused.getMessage()));
    }
}
