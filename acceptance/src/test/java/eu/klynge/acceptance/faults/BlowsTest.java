package eu.klynge.acceptance.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlowsTest {

    private static final List<Round> ROUNDS = Blows.atLeast(31);

    @Test
    void everyProcessAndEveryPointIsHit() {
        var hits = ROUNDS.stream()
                .flatMap(round -> Stream.concat(round.blows().stream(), Stream.of(round.meanwhile())))
                .collect(groupingBy(blow -> blow, counting()));

        assertThat(hits.keySet().stream().filter(Blow.AtPoint.class::isInstance))
                .hasSize(12);
        assertThat(hits.keySet().stream()
                        .filter(Blow.AtRandom.class::isInstance)
                        .map(Blow::target))
                .containsExactlyInAnyOrder("document-store", "broker", "gateway", "directory-service");
        assertThat(hits.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(35);
    }

    @Test
    void theServiceIsHitBeforeTheOthersAndAfterThem() {
        assertThat(ROUNDS.stream().map(Round::blows).map(List::getFirst).map(Blow::target))
                .contains("directory-service");
        assertThat(ROUNDS.stream().map(Round::blows).map(List::getLast).map(Blow::target))
                .contains("directory-service", "broker");
    }
}
