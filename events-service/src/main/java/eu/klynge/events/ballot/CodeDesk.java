package eu.klynge.events.ballot;

import eu.klynge.events.attendance.Guest;
import eu.klynge.events.attendance.GuestLists;
import eu.klynge.events.attendance.Guests;
import eu.klynge.events.attendance.Seat;
import eu.klynge.events.attendance.Standing;
import eu.klynge.events.award.AwardFact;
import eu.klynge.events.award.AwardRefused.Faulty;
import eu.klynge.events.award.AwardRefused.NotAtThisTime;
import eu.klynge.events.award.Organising;
import eu.klynge.events.award.Person;
import eu.klynge.events.award.Proceedings;
import eu.klynge.events.award.Stage;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.idempotency.Attempt;
import eu.klynge.kit.problem.Fault;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Codes for guests who vote on the spot. How many were printed is a step of the chain, so that none are printed in secret. */
public final class CodeDesk {

    private static final int MOST_AT_ONCE = 1000;
    private static final int LENGTH = 16;
    private static final Predicate<String> ID =
            Pattern.compile("[A-Za-z0-9-]{1,64}").asMatchPredicate();
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Proceedings proceedings;
    private final VotingCodes codes;
    private final Voters voters;
    private final GuestLists lists;
    private final Guests guests;
    private final SecureRandom random = new SecureRandom();

    CodeDesk(Proceedings proceedings, VotingCodes codes, Voters voters, GuestLists lists, Guests guests) {
        this.proceedings = proceedings;
        this.codes = codes;
        this.voters = voters;
        this.lists = lists;
        this.guests = guests;
    }

    /** @param account whose ballot the guest's is; null when it is the registration's alone */
    private record Comer(String registration, @Nullable String account) {}

    /** Shown this once: 80 random bits in four groups of four. */
    public record GuestCode(String registration, String votingCode) {}

    /** @param body {@code {"registrations": [id]}}, confirmed ones of the event where the award is handed over */
    public Mono<List<GuestCode>> print(String award, Person organiser, JsonNode body) {
        List<String> registrations = registrations(body);
        return proceedings.current(award).flatMap(current -> {
            Organising.demandRunBy(current, organiser);
            return coming(current.definition().event(), registrations).flatMap(coming -> printed(award, coming));
        });
    }

    private static List<String> registrations(JsonNode body) {
        Form form = Form.of(body);
        List<String> registrations = form.codes("registrations", ID, "registrations of the event", 1, MOST_AT_ONCE);
        form.refuseUnknownFields();
        Faulty.demandNone(form.faults());
        return registrations;
    }

    /** The guests as the event's own list has them: whose account votes is not the organiser's to say. */
    private Mono<List<Comer>> coming(@Nullable String event, List<String> registrations) {
        if (event == null) {
            return Mono.error(new NotAtThisTime("The award names no event, so nobody is its guest."));
        }
        Mono<Map<String, Seat>> confirmed = lists.find(event)
                .map(list -> list.state().seats().stream()
                        .filter(seat -> seat.standing() == Standing.CONFIRMED)
                        .collect(Collectors.toMap(Seat::id, seat -> seat)))
                .defaultIfEmpty(Map.of());
        Mono<Map<String, Guest>> known = guests.all(registrations)
                .filter(guest -> guest.event().equals(event))
                .collectMap(Guest::id);
        return Mono.zip(confirmed, known).map(both -> {
            Map<String, Comer> comers = new HashMap<>();
            both.getT2().forEach((id, guest) -> {
                Seat seat = both.getT1().get(id);
                if (seat != null) {
                    comers.put(id, new Comer(id, isOwner(seat) ? guest.account() : null));
                }
            });
            return demandAll(registrations, comers);
        });
    }

    /** One account may have registered a whole group; only the first of it can be the one who did. */
    private static boolean isOwner(Seat seat) {
        return seat.group() == null || seat.group().equals(seat.id());
    }

    private static List<Comer> demandAll(List<String> registrations, Map<String, Comer> coming) {
        List<Fault> faults = new ArrayList<>();
        List<Comer> all = new ArrayList<>();
        for (int i = 0; i < registrations.size(); i++) {
            Comer guest = coming.get(registrations.get(i));
            if (guest == null) {
                faults.add(new Fault(
                        "/registrations/" + i, "unknown-registration", "No confirmed guest of the event has this."));
            } else {
                all.add(guest);
            }
        }
        Faulty.demandNone(faults);
        return all;
    }

    private Mono<List<GuestCode>> printed(String award, List<Comer> coming) {
        List<GuestCode> printed = coming.stream()
                .map(guest -> new GuestCode(guest.registration(), code()))
                .toList();
        return proceedings
                .carryOut(award, Attempt.ANY, (current, now) -> {
                    Stage stage = current.stage(now);
                    if (!current.isOpened() || stage.compareTo(Stage.VOTING) > 0) {
                        throw new NotAtThisTime("The award is " + stage.code() + ": no codes are printed.");
                    }
                    return new AwardFact.CodesIssued(printed.size());
                })
                .then(Mono.defer(() -> codes.keep(kept(award, coming, printed))))
                .thenReturn(printed);
    }

    private List<VotingCodes.Printed> kept(String award, List<Comer> coming, List<GuestCode> printed) {
        List<VotingCodes.Printed> kept = new ArrayList<>();
        for (int i = 0; i < coming.size(); i++) {
            Comer guest = coming.get(i);
            kept.add(new VotingCodes.Printed(
                    award,
                    guest.registration(),
                    voters.hash(award, printed.get(i).votingCode()),
                    voters.guest(guest.registration(), guest.account())));
        }
        return kept;
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
