package eu.klynge.directory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.store.DuplicateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What every store of reports must do. */
public interface ReportsContract {

    Reports reports();

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(30)));
    }

    private static Report report(String cluster, int number) {
        var comparison = new Report.Comparison("country", "DK", List.of(1.0, 2.0, 3.5, 4.0, 5.0));
        var line = new Report.Line("1.1.2", "Critical mass", "members", true, 4, List.of(comparison));
        return new Report("", cluster, "Name", "ecei-2013", 1, 0, Instant.parse("2026-11-21T10:00:00Z"), List.of(line))
                .numbered(number);
    }

    @Test
    default void aReportKeepsItsSnapshotAndTheLatestHasTheHighestNumber() {
        String cluster = UUID.randomUUID().toString();
        await(reports().keep(report(cluster, 1)));
        await(reports().keep(report(cluster, 2)));

        assertThat(await(reports().find("ecei-2013", cluster, 1))).isEqualTo(report(cluster, 1));
        assertThat(await(reports().latest("ecei-2013", cluster)).number()).isEqualTo(2);
        assertThat(reports().latest("another", cluster).blockOptional(Duration.ofSeconds(30)))
                .isEmpty();
    }

    @Test
    default void aNumberIsTakenOnce() {
        String cluster = UUID.randomUUID().toString();
        await(reports().keep(report(cluster, 1)));

        assertThatThrownBy(() -> await(reports().keep(report(cluster, 1)))).isInstanceOf(DuplicateKey.class);
    }
}
