package eu.klynge.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TileTest {

    @Test
    void theWholeWorldIsOneTile() {
        Query.Box world = Tile.of(0, 0, 0).orElseThrow().box();

        assertThat(world.west()).isEqualTo(-180);
        assertThat(world.east()).isEqualTo(180);
        assertThat(world.north()).isCloseTo(85.0511, within(0.0001));
        assertThat(world.south()).isCloseTo(-85.0511, within(0.0001));
    }

    @Test
    void odenseLiesWhereEveryMapHasIt() {
        Tile tile = Tile.of(8, 135, 80).orElseThrow();

        assertThat(tile.across(10.39)).isBetween(0.0, 1.0);
        assertThat(tile.down(55.40)).isBetween(0.0, 1.0);
        assertThat(tile.box().west()).isLessThan(10.39);
        assertThat(tile.box().north()).isGreaterThan(55.40);
    }

    @Test
    void whatLiesOutsideTheWorldIsNoTile() {
        assertThat(Tile.of(1, 2, 0)).isEmpty();
        assertThat(Tile.of(0, 0, 1)).isEmpty();
        assertThat(Tile.of(23, 0, 0)).isEmpty();
        assertThat(Tile.of(-1, 0, 0)).isEmpty();
        assertThat(Tile.of(22, (1 << 22) - 1, (1 << 22) - 1)).isPresent();
    }
}
