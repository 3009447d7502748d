package eu.klynge.directory.registration;

import static eu.klynge.directory.registration.Examples.TODAY;
import static eu.klynge.directory.registration.Examples.example;
import static eu.klynge.directory.registration.Examples.sound;
import static eu.klynge.directory.registration.Examples.with;
import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.kit.problem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class RegistrationFormTest {

    private static RegistrationForm.Faulty faulty(ObjectNode document) {
        return (RegistrationForm.Faulty) RegistrationForm.read(document, TODAY);
    }

    @Test
    void theExampleIsSoundAndEarnsAFullEntry() {
        RegistrationForm.Sound form = sound(example());

        assertThat(form.tier()).isEqualTo(Tier.FULL);
        assertThat(form.missing()).isEmpty();
        assertThat(form.organisation().name()).isEqualTo("Odense Robotics");
        assertThat(form.contact().email()).isEqualTo("cluster@odense.example");
    }

    @ParameterizedTest(name = "{0} = {1}: {3} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /name                            | undefined       | /name                            | required
            /name                            | 7               | /name                            | wrong-type
            /name                            | "   "           | /name                            | required
            /country                         | "XX"            | /country                         | unknown-code
            /location/lat                    | 91              | /location/lat                    | out-of-range
            /region                          | null            | /region                          | required
            /region/code                     | "SE110"         | /region/code                     | other-country
            /region/code                     | "DK"            | /region/code                     | too-coarse
            /region/code                     | "DK999"         | /region/code                     | unknown-code
            /region/nutsVersion              | "2016"          | /region/nutsVersion              | unknown-version
            /website                         | "odense"        | /website                         | wrong-format
            /foundedYear                     | 2027            | /foundedYear                     | out-of-range
            /primaryEcosystem                | "health"        | /primaryEcosystem                | not-among-ecosystems
            /ecosystems                      | ["robots"]      | /ecosystems/0                    | unknown-code
            /ecosystems                      | []              | /ecosystems                      | required
            /emergingIndustries              | ["x"]           | /emergingIndustries/0            | unknown-code
            /technologyFields                | "ict"           | /technologyFields                | wrong-type
            /naceCodes                       | ["00"]          | /naceCodes/0                     | unknown-code
            /members/total                   | 100             | /members/total                   | parts-exceed-total
            /members/startUp                 | 121             | /members/startUp                 | exceeds-sme
            /members/sme                     | -1              | /members/sme                     | out-of-range
            /members                         | undefined       | /members                         | required
            /management/fullTimeEquivalents  | "many"          | /management/fullTimeEquivalents  | wrong-type
            /management/languages            | ["xx"]          | /management/languages/0          | unknown-code
            /recognition                     | {"programme":"x","issuer":"y","validUntil":"soon"} | /recognition/validUntil | wrong-format
            /partnerInterest/interested      | "perhaps"       | /partnerInterest/interested      | unknown-code
            /about                           | {}              | /about                           | required
            /about                           | {"xx":"text"}   | /about/xx                        | unknown-code
            /contact/email                   | "nobody"        | /contact/email                   | wrong-format
            /contact/language                | "xx"            | /contact/language                | unknown-code
            /consents/publication            | false           | /consents/publication            | consent-needed
            /nmae                            | "x"             | /nmae                            | unknown-field
            """)
    void aFaultIsFoundAtItsPlace(String pointer, String value, String at, String code) {
        RegistrationForm.Faulty form = faulty(with(pointer, value));

        assertThat(form.notAdmitted()).isFalse();
        assertThat(form.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(at, code));
    }

    @Test
    void allFaultsAreFoundAtOnce() {
        ObjectNode document = with("/country", "\"XX\"");
        ((ObjectNode) document.at("/members")).put("total", 3);
        document.remove("name");

        assertThat(faulty(document).faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/country", "/name", "/members/total");
    }

    @Test
    void aCountryBeyondTheNutsClassificationNeedsNoRegion() {
        ObjectNode document = with("/country", "\"UA\"");
        document.putNull("region");

        assertThat(sound(document).organisation().region()).isNull();
    }

    @Test
    void greeceIsGrHereAndElInItsRegions() {
        ObjectNode document = with("/country", "\"GR\"");
        ((ObjectNode) document.at("/region")).put("code", "EL30");

        assertThat(sound(document).organisation().region()).isNotNull();
    }

    @Test
    void anEmailIsKeptInLowerCase() {
        assertThat(sound(with("/contact/email", "\"Cluster@Odense.Example\""))
                        .contact()
                        .email())
                .isEqualTo("cluster@odense.example");
    }

    @Test
    void aContactNeverPrintsWhatItHolds() {
        assertThat(sound(example()).contact().toString()).doesNotContain("Test", "odense");
    }

    @Test
    void whatIsWellFormedAndNotAdmittedSaysWhatIsMissing() {
        ObjectNode document = example();
        ((ObjectNode) document.get("members"))
                .put("total", 4)
                .put("sme", 4)
                .put("startUp", 0)
                .put("large", 0)
                .put("research", 0)
                .put("publicBody", 0)
                .put("other", 0);

        RegistrationForm.Faulty form = faulty(document);

        assertThat(form.notAdmitted()).isTrue();
        assertThat(form.faults()).extracting(Fault::code).containsExactly("too-few-members", "too-few-member-types");
    }
}
