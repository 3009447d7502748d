package eu.klynge.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.benchmarks.search.SearchSide.Percentiles;
import eu.klynge.benchmarks.search.SearchSide.Told;
import org.junit.jupiter.api.Test;

class SearchSideTest {

    @Test
    void findingComesBeforeDrawing() {
        assertThat(Told.of("1.5 9.25 1000 3.0 40.5 200"))
                .isEqualTo(new Told(new Percentiles(1.5, 9.25, 1000), new Percentiles(3.0, 40.5, 200)));
    }
}
