package eu.klynge.acceptance.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlowsTest {

    private static final List<List<Blow>> ROUNDS = Blows.atLeast(31);

    @Test
    void everyProcessAndEveryPointIsHit() {
        var hits = ROUNDS.stream().flatMap(List::stream).collect(groupingBy(blow -> blow, counting()));

        assertThat(hits.keySet().stream().filter(Blow.AtPoint.class::isInstance))
                .hasSize(6);
        assertThat(hits.keySet().stream()
                        .filter(Blow.AtRandom.class::isInstance)
                        .map(Blow::target))
                .containsExactlyInAnyOrder(
                        "document-store", "broker", "gateway", "notification-service", "directory-service");
        assertThat(ROUNDS.stream().mapToInt(List::size).sum()).isEqualTo(35);
    }

    @Test
    void theServiceIsHitBeforeTheOthersAndAfterThem() {
        assertThat(ROUNDS.stream().map(List::getFirst).map(Blow::target)).contains("directory-service");
        assertThat(ROUNDS.stream().map(List::getLast).map(Blow::target)).contains("directory-service", "broker");
    }
}
