package eu.klynge.events.ballot;

import eu.klynge.events.award.Attempt;
import eu.klynge.events.award.AwardFact;
import eu.klynge.events.award.AwardRefused.Faulty;
import eu.klynge.events.award.AwardRefused.NotAtThisTime;
import eu.klynge.events.award.Organising;
import eu.klynge.events.award.Person;
import eu.klynge.events.award.Proceedings;
import eu.klynge.events.award.Stage;
import eu.klynge.kit.form.Form;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Codes for guests who vote on the spot. How many were printed is a step of the chain, so that none are printed in secret. */
public final class CodeDesk {

    private static final int MOST_AT_ONCE = 1000;
    private static final int LENGTH = 16;
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Proceedings proceedings;
    private final VotingCodes codes;
    private final Voters voters;
    private final SecureRandom random = new SecureRandom();

    CodeDesk(Proceedings proceedings, VotingCodes codes, Voters voters) {
        this.proceedings = proceedings;
        this.codes = codes;
        this.voters = voters;
    }

    /** Shown this once: 80 random bits in four groups of four. */
    public record GuestCode(String registration, String votingCode) {}

    private record Guest(String registration, @Nullable String account) {}

    /** @param body {@code {"guests": [{"registration", "account"}]}}, {@code account} the subject of a guest who has one */
    public Mono<List<GuestCode>> print(String award, Person organiser, JsonNode body) {
        Form form = Form.of(body);
        List<Guest> guests = form.objects("guests", 1, MOST_AT_ONCE).stream()
                .map(guest -> new Guest(guest.text("registration", 200), guest.optionalText("account", 200)))
                .toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < guests.size(); i++) {
            if (form.isSound("guests/" + i) && !seen.add(guests.get(i).registration())) {
                form.fault("guests/" + i + "/registration", "taken", "One registration has one code.");
            }
        }
        form.refuseUnknownFields();
        Faulty.demandNone(form.faults());
        List<GuestCode> printed = guests.stream()
                .map(guest -> new GuestCode(guest.registration(), code()))
                .toList();
        return proceedings
                .carryOut(award, Attempt.ANY, (current, now) -> {
                    Organising.demandRunBy(current, organiser);
                    Stage stage = current.stage(now);
                    if (!current.isOpened() || stage.compareTo(Stage.VOTING) > 0) {
                        throw new NotAtThisTime("The award is " + stage.code() + ": no codes are printed.");
                    }
                    return new AwardFact.CodesIssued(printed.size());
                })
                .then(Mono.defer(() -> codes.keep(kept(award, guests, printed))))
                .thenReturn(printed);
    }

    private List<VotingCodes.Printed> kept(String award, List<Guest> guests, List<GuestCode> printed) {
        List<VotingCodes.Printed> kept = new java.util.ArrayList<>();
        for (int i = 0; i < guests.size(); i++) {
            Guest guest = guests.get(i);
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
