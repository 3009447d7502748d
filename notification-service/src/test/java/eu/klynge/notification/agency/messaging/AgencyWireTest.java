package eu.klynge.notification.agency.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.contracts.Topics;
import eu.klynge.notification.agency.Agency;
import eu.klynge.notification.agency.AgencyFact;
import eu.klynge.notification.agency.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AgencyWireTest {

    private final Agency agency = Examples.approved("a1", "agency-one");
    private final AgencyWire wire = new AgencyWire();

    private AgencyFact fact(String happened) {
        return switch (happened) {
            case "approved" -> new AgencyFact.Approved(agency);
            case "changed" -> new AgencyFact.Changed(agency);
            case "credentials-rotated" -> new AgencyFact.CredentialsRotated(agency);
            default -> new AgencyFact.Revoked(agency);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"approved", "changed", "credentials-rotated", "revoked"})
    void aFactIsOneEventOfItsTypeOnTheAgenciesTopic(String happened) {
        assertThat(wire.encode(fact(happened))).singleElement().satisfies(message -> {
            assertThat(message.type()).isEqualTo("eu.klynge.notification.agency." + happened + ".v1");
            assertThat(message.key()).isEqualTo("a1");
            assertThat(message.topics()).containsExactly(Topics.AGENCIES.name());
        });
    }

    @Test
    void whoApprovedItIsNotOnTheWire() {
        String json = JsonMapper.shared()
                .writeValueAsString(wire.encode(fact("approved")).getFirst().data());

        assertThat(json).contains("agency-one", "\"state\":\"approved\"").doesNotContain("olga", "history");
    }
}
