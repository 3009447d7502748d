package eu.klynge.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FeedEventTest {

    @Test
    void theStructuredFormHoldsTheBytesOfTheData() {
        String data = "{ \"name\" : \"Smørrebrød \\u0026 co\",\n \"n\":1.0e0}";

        String structured = new String(event("7", data).structured(), StandardCharsets.UTF_8);

        assertThat(structured)
                .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"7\",\"source\":\"/s\",\"type\":\"t\","
                        + "\"time\":\"2027-01-01T00:00:00Z\",\"datacontenttype\":\"application/json\",\"sequence\":\"3\","
                        + "\"data\":" + data + "}");
    }

    @Test
    void anAttributeCannotEndItsText() {
        byte[] structured = event("7\",\"data\":{},\"x\":\"\\", "{}").structured();

        assertThat(JsonMapper.shared().readTree(structured).path("id").asString())
                .isEqualTo("7\",\"data\":{},\"x\":\"\\");
    }

    private static FeedEvent event(String id, String data) {
        return new FeedEvent(
                id,
                "/s",
                "t",
                null,
                "2027-01-01T00:00:00Z",
                null,
                "application/json",
                "3",
                data.getBytes(StandardCharsets.UTF_8));
    }
}
