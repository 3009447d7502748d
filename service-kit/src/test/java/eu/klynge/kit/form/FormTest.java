package eu.klynge.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.kit.problem.Fault;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FormTest {

    private static Form form(String json) {
        return Form.of(JsonMapper.shared().readTree(json.replace('\'', '"')));
    }

    private static List<String> places(Form form) {
        return form.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void aSoundFormHasNoFaults() {
        Form form = form("{'name': ' Odense ', 'members': {'total': 3}, 'codes': ['a', 'a'], 'open': true}");

        assertThat(form.text("name", 20)).isEqualTo("Odense");
        assertThat(form.object("members").wholeNumber("total", 0, 10)).isEqualTo(3);
        assertThat(form.codes("codes", Set.of("a")::contains, "letters", 1, 2)).containsExactly("a");
        assertThat(form.flag("open")).isTrue();
        form.refuseUnknownFields();
        assertThat(form.faults()).isEmpty();
    }

    @Test
    void everyFaultIsFoundAtOnceEachAtItsPlace() {
        Form form = form("{'name': 7, 'members': {'total': 'many'}, 'codes': ['b'], 'about': {'xx': 'y', 'en': ''}}");

        form.text("name", 20);
        form.object("members").wholeNumber("total", 0, 10);
        form.codes("codes", Set.of("a")::contains, "letters", 1, 2);
        form.texts("about", Set.of("en")::contains, 1, 10);
        form.flag("open");

        assertThat(places(form))
                .containsExactly(
                        "/name wrong-type",
                        "/members/total wrong-type",
                        "/codes/0 unknown-code",
                        "/about/xx unknown-code",
                        "/about/en required",
                        "/open required");
    }

    @Test
    void aFieldThatNobodyReadIsRefusedWhereverItStands() {
        Form form = form("{'name': 'x', 'nmae': 'y', 'members': {'totl/al': 1}}");

        form.text("name", 20);
        form.object("members");
        form.refuseUnknownFields();

        assertThat(places(form)).containsExactly("/nmae unknown-field", "/members/totl~1al unknown-field");
    }

    @Test
    void aMissingObjectIsOneFaultAndNotOneForEachOfItsFields() {
        Form form = form("{}");

        form.object("members").wholeNumber("total", 0, 10);

        assertThat(places(form)).containsExactly("/members required");
    }

    @Test
    void aListInPlaceOfTheDocumentIsAFaultOfTheWhole() {
        assertThat(form("[]").faults()).extracting(Fault::pointer).containsExactly("");
    }

    @ParameterizedTest
    @CsvSource({
        "'javascript:alert(1)', false",
        "'https://user:pw@example.org', false",
        "'//example.org', false",
        "'https:///path', false",
        "'ftp://example.org', false",
        "'https://example.org/en', true",
        "'http://example.org', true"
    })
    void onlyWebAddressesAreAddresses(String address, boolean accepted) {
        Form form = form("{'site': '" + address + "'}");

        form.webAddress("site");

        assertThat(form.faults().isEmpty()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "10, true", "11, false", "3.5, false", "99999999999, false", "null, false"})
    void aWholeNumberStaysInItsRange(String number, boolean accepted) {
        Form form = form("{'n': " + number + "}");

        form.wholeNumber("n", 0, 10);

        assertThat(form.faults().isEmpty()).isEqualTo(accepted);
    }

    @Test
    void controlCharactersAreNoText() {
        Form form = form("{'name': 'a\\u0000b'}");

        form.text("name", 20);

        assertThat(places(form)).containsExactly("/name wrong-format");
    }

    @Test
    void faultsInAListOfObjectsSayWhichOne() {
        Form form = form("{'rooms': [{'name': 'Hall'}, {'name': ''}]}");

        form.objects("rooms", 0, 5).forEach(room -> room.text("name", 20));

        assertThat(places(form)).containsExactly("/rooms/1/name required");
    }

    @Test
    void aListOfTooManyObjectsIsNotRead() {
        Form form = form("{'rooms': [{}, {}, {}]}");

        assertThat(form.objects("rooms", 0, 2)).isEmpty();

        assertThat(places(form)).containsExactly("/rooms wrong-count");
    }

    @Test
    void aFlagThatIsNotSaidIsTheUsualOne() {
        Form form = form("{'off': false, 'odd': 'yes'}");

        assertThat(form.flag("off", true)).isFalse();
        assertThat(form.flag("unsaid", true)).isTrue();
        assertThat(form.faults()).isEmpty();
        form.flag("odd", true);
        assertThat(places(form)).containsExactly("/odd wrong-type");
    }
}
