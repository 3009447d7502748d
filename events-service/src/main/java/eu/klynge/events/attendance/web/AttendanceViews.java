package eu.klynge.events.attendance.web;

import eu.klynge.events.attendance.Guest;
import eu.klynge.events.attendance.GuestList;
import eu.klynge.events.attendance.Organising;
import eu.klynge.events.attendance.Question;
import eu.klynge.events.attendance.Registered;
import eu.klynge.events.attendance.Seat;
import eu.klynge.events.attendance.Standing;
import eu.klynge.events.attendance.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the interface says of registrations. */
final class AttendanceViews {

    private AttendanceViews() {}

    /**
     * The terms of registration as everybody may see them.
     *
     * @param seats of the event; absent for no limit
     * @param left of them; absent for no limit
     */
    record TermsView(
            String event,
            @Nullable Instant opens,
            @Nullable Instant closes,
            @Nullable Integer seats,
            @Nullable Integer left,
            int waiting,
            List<PartView> parts,
            boolean approval,
            boolean waitingList,
            int offerHours,
            List<QuestionView> questions) {

        static TermsView of(GuestList list) {
            Terms terms = list.terms();
            return new TermsView(
                    list.event(),
                    terms.opens(),
                    terms.closes(),
                    terms.seats(),
                    list.left("event").orElse(null),
                    list.count(Standing.WAITING),
                    terms.parts().stream()
                            .map(part -> new PartView(
                                    part.key(),
                                    part.seats(),
                                    list.left(part.key()).orElse(null)))
                            .toList(),
                    terms.approval(),
                    terms.waitingList(),
                    terms.offerHours(),
                    terms.questions().stream().map(QuestionView::of).toList());
        }
    }

    /** @param key {@code day:2027-09-29} or {@code session:opening} */
    record PartView(
            String key, @Nullable Integer seats, @Nullable Integer left) {}

    record QuestionView(String id, Map<String, String> text, String kind, boolean required, List<OptionView> options) {

        static QuestionView of(Question question) {
            return new QuestionView(
                    question.id(),
                    question.text(),
                    question.kind().code(),
                    question.required(),
                    question.options().stream().map(OptionView::new).toList());
        }
    }

    record OptionView(String text) {}

    /**
     * A registration as its guest and the organiser see it.
     *
     * @param code what the QR code says, once there is a seat
     * @param place in the waiting list, 1 for the next; told to the guest alone
     * @param ticket the guest's own address, with its secret; in the answer to the registration alone
     */
    record RegistrationView(
            String id,
            String event,
            String standing,
            List<String> parts,
            @Nullable String group,
            @Nullable Instant offeredUntil,
            @Nullable Instant checkedInAt,
            @Nullable String note,
            @Nullable Integer place,
            Instant registeredAt,
            @Nullable GuestView guest,
            @Nullable String code,
            @Nullable TicketView ticket) {

        static RegistrationView of(Registered registered, @Nullable String code, @Nullable TicketView ticket) {
            Seat seat = registered.seat();
            return new RegistrationView(
                    seat.id(),
                    registered.event().id(),
                    seat.standing().code(),
                    seat.parts(),
                    seat.group(),
                    seat.offeredUntil(),
                    seat.checkedInAt(),
                    seat.note(),
                    registered.place(),
                    seat.registeredAt(),
                    GuestView.of(registered.guest()),
                    seat.standing() == Standing.CONFIRMED ? code : null,
                    ticket);
        }
    }

    record TicketView(String href, String qr, String calendar) {}

    /** Absent when the person was forgotten. */
    record GuestView(
            String name,
            String email,
            @Nullable String organisation,
            @Nullable String country,
            Map<String, List<String>> answers) {

        static @Nullable GuestView of(Guest guest) {
            return guest.isForgotten()
                    ? null
                    : new GuestView(
                            guest.name(), guest.email(), guest.organisation(), guest.country(), guest.answers());
        }
    }

    record Registrations(List<RegistrationView> registrations) {}

    record ScanView(String code, String outcome, @Nullable RegistrationView registration) {

        static ScanView of(Organising.Scanned scanned) {
            Registered guest = scanned.guest();
            return new ScanView(
                    scanned.code(), scanned.outcome(), guest == null ? null : RegistrationView.of(guest, null, null));
        }
    }

    record Scans(List<ScanView> scans) {}
}
