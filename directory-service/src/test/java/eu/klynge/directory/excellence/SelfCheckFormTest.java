package eu.klynge.directory.excellence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SelfCheckFormTest {

    private static SelfCheckForm read(String document) {
        return SelfCheckForm.read(SchemesOfTests.national(), JsonMapper.shared().readTree(document.replace('\'', '"')));
    }

    @Test
    void valuesAndEvidenceAreReadAndNothingIsComparedUnlessSaid() {
        var form = read("{'values': {'1': 12.5}, 'evidence': [{'indicator': '1', 'title': 'List of members'}]}");

        assertThat(form.faults()).isEmpty();
        assertThat(form.values()).containsExactly(new SelfCheck.Value("1", 12.5));
        assertThat(form.evidence()).containsExactly(new SelfCheck.Evidence("1", "List of members", ""));
        assertThat(form.compare()).isFalse();
        assertThat(read("{'values': {}, 'compare': true}").compare()).isTrue();
    }

    @Test
    void unknownIndicatorsAndStrangeValuesAreFaults() {
        var form = read("{'values': {'1': 'many', '9': 1}, 'evidence': [{'indicator': '9', 'title': 'x'},"
                + " {'indicator': '1', 'title': 'y', 'address': 'javascript:alert(1)'}]}");

        assertThat(form.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "/values/1 wrong-type",
                        "/values/9 unknown-field",
                        "/evidence/0/indicator unknown-code",
                        "/evidence/1/address wrong-format");
    }
}
