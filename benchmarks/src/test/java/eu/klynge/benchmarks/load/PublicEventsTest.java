package eu.klynge.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.contracts.events.Event;
import eu.klynge.contracts.vocabulary.Vocabularies;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PublicEventsTest {

    private static final Instant FIRST = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void everyVariantIsAnEventOfItsOwn() throws IOException {
        var sample = PublicEvents.sample();
        var random = new Random(1);
        var ids = new HashSet<String>();
        for (var number = 0; number < 100; number++) {
            var variant = PublicEvents.variant(sample, number, random, FIRST);

            var event = JsonMapper.shared().treeToValue(variant, Event.class);

            assertThat(ids.add(event.id())).isTrue();
            assertThat(event.startsAt()).isBetween(FIRST, FIRST.plus(PublicEvents.SPAN));
            assertThat(event.endsAt()).isAfter(event.startsAt());
        }
    }

    @Test
    void itsCodesAreKnown() {
        var countries = Vocabularies.named(Vocabularies.COUNTRIES).orElseThrow();
        var types = Vocabularies.named(Vocabularies.EVENT_TYPES).orElseThrow();

        assertThat(PublicEvents.COUNTRIES).allMatch(countries::contains);
        assertThat(PublicEvents.TYPES).allMatch(types::contains);
    }
}
