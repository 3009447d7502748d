package eu.klynge.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionTest {

    private static final Figure P50 = new Figure("p50", "ms", 12.34, "MongoDB driver", 4.113, 1000);
    private static final Figure P99 = new Figure("p99", "ms", 250, "MongoDB driver", 0.5, 1000);

    @Test
    void aRatioIsOursOverThePeers() {
        assertThat(P50.ratio()).isEqualTo(12.34 / 4.113);
    }

    @Test
    void aPeerThatTookNothingCannotBeCompared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure("p50", "ms", 1, "nothing", 0, 1))
                .withMessageContaining("p50");
    }

    @Test
    void aValueThatIsNoNumberCannotBeCompared() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure("p50", "ms", Double.NaN, "peer", 1, 1));
    }

    @Test
    void theFileHasARowForEachFigure() {
        var section = new Section("feed-latency", "How long?", List.of(P50, P99), List.of("In turn."));

        assertThat(section.noting(List.of("Quiet.")).markdown()).isEqualTo("""
                        ## feed-latency

                        How long?

                        | figure | unit | Klynge | peer | ratio | samples |
                        |---|---|--:|--:|--:|--:|
                        | p50 | ms | 12.3 | 4.11 (MongoDB driver) | 3.00 | 1000 |
                        | p99 | ms | 250 | 0.500 (MongoDB driver) | 500 | 1000 |

                        - In turn.
                        - Quiet.
                        """);
    }

    @Test
    void theTerminalHasColumnsOfOneWidth() {
        var section = new Section("feed-latency", "How long?", List.of(P50, P99), List.of());

        assertThat(section.text()).isEqualTo("""

                        feed-latency: How long?
                          figure  unit  Klynge                    peer  ratio  samples
                          p50     ms      12.3   4.11 (MongoDB driver)   3.00     1000
                          p99     ms       250  0.500 (MongoDB driver)    500     1000""");
    }
}
