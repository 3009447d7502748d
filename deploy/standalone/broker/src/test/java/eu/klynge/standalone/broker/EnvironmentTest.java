package eu.klynge.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

    private final Map<String, String> variables = new HashMap<>(Map.of(
            "KLYNGE_BROKER_DATA", "data/kafka",
            "KLYNGE_BROKER_USERS", "directory-service:a:b,operations:c=",
            "KLYNGE_ISSUER_URI", "http://127.0.0.1:8090/realms/klynge",
            "KLYNGE_JWKS_URI", "http://127.0.0.1:8090/realms/klynge/protocol/openid-connect/certs"));

    @Test
    void portsAndAddressHaveTheStandaloneOnesAsDefault() {
        BrokerSettings settings = Environment.settings(variables);

        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.internalPort()).isEqualTo(9092);
        assertThat(settings.controllerPort()).isEqualTo(9093);
        assertThat(settings.agencies().port()).isEqualTo(9094);
        assertThat(settings.agencies().audience()).isEqualTo("klynge-feed");
    }

    @Test
    void aPasswordMayHaveColonsAndEqualsSigns() {
        assertThat(Environment.settings(variables).users())
                .containsOnly(Map.entry("directory-service", "a:b"), Map.entry("operations", "c="));
    }

    @Test
    void aMissingVariableIsNamedWithItsShape() {
        variables.remove("KLYNGE_BROKER_DATA");

        assertThatThrownBy(() -> Environment.settings(variables))
                .hasMessage("KLYNGE_BROKER_DATA is missing; it should be a folder, such as data/kafka.");
    }

    @Test
    void aWrongPortIsNamed() {
        variables.put("KLYNGE_BROKER_PORT", "70000");

        assertThatThrownBy(() -> Environment.settings(variables))
                .hasMessage("KLYNGE_BROKER_PORT should be a port from 1 to 65535, not 70000.");
    }

    @Test
    void aUserWithoutPasswordIsRefusedWithoutRepeatingIt() {
        variables.put("KLYNGE_BROKER_USERS", "directory-service");

        assertThatThrownBy(() -> Environment.settings(variables))
                .hasMessage("KLYNGE_BROKER_USERS should be name:password,name:password.");
    }

    @Test
    void aUserNameThatWouldBreakTheLoginConfigurationIsRefused() {
        variables.put("KLYNGE_BROKER_USERS", "a b:secret");

        assertThatThrownBy(() -> Environment.settings(variables)).hasMessageContaining("letters, digits and hyphens");
    }
}
