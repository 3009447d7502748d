package eu.klynge.standalone.launcher.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ChainTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static ObjectNode entry(long number, String name, String previous) {
        var entry = JSON.createObjectNode()
                .put("number", number)
                .put("at", "2026-11-22T10:15:30.120Z")
                .put("name", name)
                .put("what", "outbox.look")
                .put("target", "all")
                .put("previous", previous);
        entry.put("hash", Chain.hash(entry));
        return entry;
    }

    @Test
    void theRuleIsSha256OfTheArrayOfFields() {
        // printf '[1,"2026-11-22T10:15:30.120Z",null,"olga",null,"outbox.look","all","000…"]' | sha256sum
        assertThat(Chain.hash(entry(1, "olga", "0".repeat(64))))
                .isEqualTo("6eebf1b5c9165a347039cecfc864b18a4c776164d8d687c2838775fd52acbe13");
    }

    @Test
    void eachEntryFollowsFromTheOneBefore() {
        var chain = new Chain();
        var first = entry(1, "olga", "0".repeat(64));

        assertThat(chain.add(first)).isTrue();
        assertThat(chain.add(entry(2, "olga", first.path("hash").asString()))).isTrue();
        assertThat(chain.entries()).isEqualTo(2);
    }

    @Test
    void aChangedNameAMissingEntryAndAForeignBeginningAreSeen() {
        var first = entry(1, "olga", "0".repeat(64));
        var changed = first.deepCopy().put("name", "nobody");

        assertThat(new Chain().add(changed)).isFalse();
        assertThat(new Chain().add(entry(2, "olga", "0".repeat(64)))).isFalse();
        assertThat(new Chain().add(entry(1, "olga", "1".repeat(64)))).isFalse();
    }
}
