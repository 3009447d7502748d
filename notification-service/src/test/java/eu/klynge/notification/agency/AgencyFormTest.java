package eu.klynge.notification.agency;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.kit.problem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AgencyFormTest {

    private static AgencyForm read(String json) {
        return AgencyForm.read(JsonMapper.shared().readTree(json.replace('\'', '"')));
    }

    @Test
    void nameAndCountriesAreEnoughAndTheLimitsAreTheUsualOnes() {
        assertThat(read("{'name': 'Academy', 'countries': ['DK']}"))
                .isEqualTo(new AgencyForm.Sound(
                        new Profile("Academy", java.util.List.of("DK"), null), new Limits(4194304, 50)));
    }

    @Test
    void everythingThatCanBeSaidIsRead() {
        assertThat(read("{'name': 'Academy', 'countries': ['DK', 'SE'], 'website': 'https://academy.example',"
                        + " 'limits': {'bytesPerSecond': 2048, 'requestPercentage': 5}}"))
                .isEqualTo(new AgencyForm.Sound(
                        new Profile("Academy", java.util.List.of("DK", "SE"), "https://academy.example"),
                        new Limits(2048, 5)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'countries': ['DK']} | /name",
                "{'name': 'A', 'countries': []} | /countries",
                "{'name': 'A', 'countries': ['XX']} | /countries/0",
                "{'name': 'A', 'countries': ['DK'], 'website': 'javascript:alert(1)'} | /website",
                "{'name': 'A', 'countries': ['DK'], 'limits': {'bytesPerSecond': 1023, 'requestPercentage': 5}} | /limits/bytesPerSecond",
                "{'name': 'A', 'countries': ['DK'], 'limits': {'bytesPerSecond': 2048, 'requestPercentage': 101}} | /limits/requestPercentage",
                "{'name': 'A', 'countries': ['DK'], 'limits': {'bytesPerSecond': 2048}} | /limits/requestPercentage",
                "{'name': 'A', 'countries': ['DK'], 'clientId': 'operator'} | /clientId",
                "[] | ''",
            })
    void aFaultIsFoundAtItsPlace(String json, String pointer) {
        assertThat(read(json))
                .isInstanceOfSatisfying(
                        AgencyForm.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::pointer)
                                .contains(pointer));
    }
}
