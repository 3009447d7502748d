package eu.klynge.events.feedback;

import eu.klynge.events.account.Account;
import eu.klynge.events.attendance.AttendanceRefused.NothingHere;
import eu.klynge.events.attendance.AttendanceRefused.RegistrationClosed;
import eu.klynge.events.attendance.Organising;
import eu.klynge.events.attendance.Question;
import eu.klynge.events.attendance.Reception;
import eu.klynge.events.attendance.Standing;
import eu.klynge.kit.secret.Hmac;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Organisers ask, guests with a seat answer after the end, organisers read sums. */
public final class FeedbackDesk {

    private final Feedback feedback;
    private final Organising organising;
    private final Reception reception;
    private final Hmac pseudonyms;
    private final Clock clock;

    FeedbackDesk(Feedback feedback, Organising organising, Reception reception, Hmac pseudonyms, Clock clock) {
        this.feedback = feedback;
        this.organising = organising;
        this.reception = reception;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** Sets the questions. Once guests may answer them they stay: an answer is to the question as it was read. */
    public Mono<List<Question>> ask(String event, List<Question> questions, Account account) {
        return organising
                .organised(event, account)
                .filterWhen(of -> mayAsk(of.endsAt(), event))
                .switchIfEmpty(Mono.error(
                        () -> new RegistrationClosed("The event has ended, and guests answer the questions.")))
                .flatMap(of -> feedback.ask(event, questions).thenReturn(questions));
    }

    private Mono<Boolean> mayAsk(Instant end, String event) {
        return clock.instant().isBefore(end)
                ? Mono.just(true)
                : feedback.questions(event).hasElement().map(asked -> !asked);
    }

    /** What guests are asked, for the organisers; nothing yet where nothing was set. */
    public Mono<List<Question>> asked(String event, Account account) {
        return organising
                .organised(event, account)
                .flatMap(of -> feedback.questions(event).defaultIfEmpty(List.of()));
    }

    /** What a guest is asked; the guest has shown the secret. */
    public Mono<List<Question>> questions(String registration) {
        return reception.look(registration).flatMap(guest -> {
            if (guest.seat().standing() != Standing.CONFIRMED) {
                throw new RegistrationClosed("Feedback is for those who had a seat.");
            }
            if (clock.instant().isBefore(guest.event().endsAt())) {
                throw new RegistrationClosed("Feedback opens when the event has ended.");
            }
            return feedback.questions(guest.event().id()).switchIfEmpty(Mono.error(NothingHere::new));
        });
    }

    /** The last answers of a guest count. */
    public Mono<Void> answer(String registration, Map<String, List<String>> answers) {
        String pseudonym = Base64.getUrlEncoder().withoutPadding().encodeToString(pseudonyms.code(registration));
        return reception
                .look(registration)
                .flatMap(guest -> feedback.keep(pseudonym, guest.event().id(), answers));
    }

    public Mono<Results> results(String event, Account account) {
        return organising
                .organised(event, account)
                .flatMap(of -> feedback.questions(event))
                .switchIfEmpty(Mono.error(NothingHere::new))
                .flatMap(questions ->
                        feedback.answers(event).collectList().map(answers -> Results.of(questions, answers)));
    }
}
