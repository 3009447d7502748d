package eu.klynge.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SquareTest {

    @Test
    void aPlaceLiesInTheSquareAroundIt() {
        for (var zoom = 0; zoom < 15; zoom++) {
            var square = Square.around(55.4, 10.39, zoom);

            assertThat(10.39).isBetween(square.west(), square.east());
            assertThat(55.4).isBetween(square.south(), square.north());
        }
    }

    @Test
    void theWholeWorldIsOneSquare() {
        assertThat(Square.around(-33, 151, 0)).isEqualTo(new Square(0, 0, 0));
        assertThat(new Square(0, 0, 0).east()).isEqualTo(180);
    }
}
