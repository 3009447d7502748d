package eu.klynge.events.attendance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies of requests, for the API document; they are read field by field. */
final class RegisteringBodies {

    private RegisteringBodies() {}

    /**
     * @param language ISO 639-1, of the letters to the guest; English when it is not said
     * @param answers by the question's id: a text, or a list of texts for choices
     */
    record GuestBody(
            String name,
            String email,
            @Nullable String organisation,
            @Nullable String country,
            @Nullable String language,
            List<String> parts,
            Map<String, Object> answers) {}

    record GroupBody(String organisation, String country, List<GuestBody> guests) {}

    record TermsBody(
            @Nullable Instant opens,
            @Nullable Instant closes,
            @Nullable Integer seats,
            List<DayBody> days,
            List<SessionBody> sessions,
            boolean approval,
            boolean waitingList,
            int offerHours,
            List<AttendanceViews.QuestionView> questions) {}

    record DayBody(LocalDate date, @Nullable Integer seats) {}

    record SessionBody(String id, @Nullable Integer seats) {}

    record RefusalBody(String reason) {}

    /** @param at by the scanner's clock; now when it is not said */
    record ScanBody(String code, @Nullable Instant at) {}

    record ScansBody(List<ScanBody> scans) {}
}
