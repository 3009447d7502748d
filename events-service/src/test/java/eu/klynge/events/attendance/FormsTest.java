package eu.klynge.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.event.Details;
import eu.klynge.events.event.Examples;
import eu.klynge.kit.problem.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FormsTest {

    private static final Details EVENT = Examples.details(Examples.document());
    private static final String TERMS = """
            {"seats": 100, "days": [{"date": "2027-03-27", "seats": 50}], "sessions": [{"id": "opening", "seats": 20}],
             "questions": [{"id": "diet", "text": {"en": "Diet?"}, "kind": "choice", "required": true,
                            "options": [{"text": "all"}, {"text": "vegan"}]},
                           {"id": "hopes", "text": {"en": "What do you hope for?"}, "kind": "text"},
                           {"id": "fields", "text": {"en": "Fields?"}, "kind": "choices",
                            "options": [{"text": "food"}, {"text": "ict"}]}]}
            """;

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }

    private static List<String> places(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static List<String> faults(JsonNode terms) {
        return switch (TermsForm.read(terms, EVENT)) {
            case TermsForm.Sound ignored -> List.of();
            case TermsForm.Faulty(List<Fault> faults) -> places(faults);
        };
    }

    private static Terms terms() {
        return switch (TermsForm.read(json(TERMS), EVENT)) {
            case TermsForm.Sound(Terms terms) -> terms;
            case TermsForm.Faulty(List<Fault> faults) -> throw new AssertionError(faults);
        };
    }

    private static List<String> faultsOfGuest(String guest) {
        return switch (GuestForms.one(json(guest), terms())) {
            case GuestForms.Sound ignored -> List.of();
            case GuestForms.Faulty(List<Fault> faults) -> places(faults);
        };
    }

    @Test
    void termsSpeakOfTheEventsDaysAndSessions() {
        assertThat(terms().parts())
                .containsExactly(new Terms.Part("day:2027-03-27", 50), new Terms.Part("session:opening", 20));
        assertThat(faults(json("{\"days\": [{\"date\": \"2027-03-29\"}], \"sessions\": [{\"id\": \"dinner\"}]}")))
                .containsExactly("/days/0/date outside-the-event", "/sessions/0/id unknown-id");
    }

    @Test
    void tenThousandQuestionsAreRefusedInOneSentence() {
        ObjectNode terms = json(TERMS);
        var questions = terms.putArray("questions");
        for (int i = 0; i < 10_000; i++) {
            questions.addObject();
        }

        assertThat(faults(terms)).containsExactly("/questions wrong-count");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"seats\": 0} | /seats out-of-range",
                "{\"seats\": 30001} | /seats out-of-range",
                "{\"opens\": \"soon\"} | /opens wrong-format",
                "{\"opens\": \"2027-02-01T00:00:00Z\", \"closes\": \"2027-01-01T00:00:00Z\"} | /closes ends-before-start",
                "{\"offerHours\": 1000} | /offerHours out-of-range",
                "{\"questions\": [{\"id\": \"q\", \"text\": {\"en\": \"?\"}, \"kind\": \"choice\"}]} | /questions/0/options required",
                "{\"questions\": [{\"id\": \"q\", \"text\": {\"en\": \"?\"}, \"kind\": \"essay\"}]} | /questions/0/kind unknown-code"
            })
    void aFaultOfTheTermsIsPointedAt(String terms, String fault) {
        assertThat(faults(json(terms))).containsExactly(fault);
    }

    @Test
    void aGuestAnswersWhatIsAsked() {
        String guest = """
                {"name": "Žofie Nováková", "email": "Zofie@example.org", "parts": ["session:opening"],
                 "answers": {"diet": "vegan", "fields": ["food", "ict"]}}""";

        assertThat(GuestForms.one(json(guest), terms()))
                .isInstanceOfSatisfying(
                        GuestForms.Sound.class,
                        sound -> assertThat(sound.guests().getFirst())
                                .returns("zofie@example.org", GuestForm::email)
                                .returns(List.of("session:opening"), GuestForm::parts)
                                .satisfies(form -> assertThat(form.answers())
                                        .containsEntry("diet", List.of("vegan"))
                                        .containsEntry("fields", List.of("food", "ict"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"A\", \"email\": \"a@b.eu\"} | /answers/diet required",
                "{\"name\": \"A\", \"email\": \"a@b.eu\", \"answers\": {\"diet\": \"meat\"}} | /answers/diet not-an-answer",
                "{\"name\": \"A\", \"email\": \"nowhere\", \"answers\": {\"diet\": \"all\"}} | /email wrong-format",
                "{\"name\": \"A\", \"email\": \"a@b.eu\", \"country\": \"ZZ\", \"answers\": {\"diet\": \"all\"}} | /country unknown-code",
                "{\"name\": \"A\", \"email\": \"a@b.eu\", \"parts\": [\"session:dinner\"], \"answers\": {\"diet\": \"all\"}} | /parts/0 unknown-code",
                "{\"name\": \"A\", \"email\": \"a@b.eu\", \"answers\": {\"diet\": \"all\", \"age\": \"42\"}} | /answers/age unknown-field"
            })
    void aGuestsFaultIsPointedAt(String guest, String fault) {
        assertThat(faultsOfGuest(guest)).containsExactly(fault);
    }

    @Test
    void aFaultInAGroupSaysWhichGuest() {
        JsonNode group = json("""
                {"organisation": "Clusterland", "country": "AT", "guests": [
                 {"name": "A", "email": "a@b.eu", "answers": {"diet": "all"}},
                 {"name": "B", "email": "nowhere", "answers": {"diet": "all"}}]}""");

        assertThat(GuestForms.group(group, terms()))
                .isInstanceOfSatisfying(
                        GuestForms.Faulty.class,
                        faulty -> assertThat(places(faulty.faults())).containsExactly("/guests/1/email wrong-format"));
    }
}
