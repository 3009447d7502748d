package eu.klynge.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class SeenTest {

    @Test
    void aTargetThatHasSeenThisOrALaterOneDoesNotMatch() {
        assertThat(new Seen("/yard", 7).filter().toBsonDocument())
                .isEqualTo(BsonDocument.parse("{\"seen./yard\": {\"$not\": {\"$gte\": {\"$numberLong\": \"7\"}}}}"));
    }

    @Test
    void theMarkIsTheSequence() {
        assertThat(new Seen("/yard", 7).update().toBsonDocument())
                .isEqualTo(BsonDocument.parse("{\"$set\": {\"seen./yard\": {\"$numberLong\": \"7\"}}}"));
    }

    @Test
    void aStreamWithDotsStaysOneField() {
        assertThat(new Seen("//yard.example/$x%", 7).stream()).isEqualTo("//yard%2Eexample/%24x%25");
    }
}
