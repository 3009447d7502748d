package eu.klynge.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BlowsTest {

    @Test
    void thirtyBlowsHitEveryProcessAndEveryPointSeveralTimes() {
        var hits = Blows.inTurn(30).stream().collect(Collectors.groupingBy(blow -> blow, Collectors.counting()));

        assertThat(hits.keySet().stream().filter(Blow.AtPoint.class::isInstance))
                .hasSize(6);
        assertThat(hits.keySet().stream()
                        .filter(Blow.AtRandom.class::isInstance)
                        .map(Blow::target))
                .containsExactlyInAnyOrder("document-store", "broker", "directory-service");
        assertThat(hits.values()).allMatch(count -> count >= 2);
    }
}
