package eu.klynge.notification.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientIdTest {

    @ParameterizedTest
    @CsvSource({
        "Danish Cluster Academy, agency-danish-cluster-academy",
        "'Łódź & Ærø: Straße', agency-lodz-aero-strasse",
        "中文, agency",
    })
    void aNameBecomesAClientId(String name, String clientId) {
        assertThat(ClientId.of(name, 1)).isEqualTo(clientId);
    }

    @Test
    void aNamesakeGetsANumberAndALongNameEndsAtAWord() {
        assertThat(ClientId.of("Enterprise Europe Network", 3)).isEqualTo("agency-enterprise-europe-network-3");
        assertThat(ClientId.of("word ".repeat(30), 1))
                .endsWith("word")
                .hasSizeLessThan(60)
                .matches("[a-z-]+");
    }
}
