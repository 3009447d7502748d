package eu.klynge.standalone.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GridTest {

    @Test
    void columnsAreAsWideAsTheirWidestCellAndLinesEndWithoutBlanks() {
        var grid = new Grid()
                .row("PROCESS", "PID", "ADDRESS")
                .row("gateway", "4711", "http://x")
                .row("a", "1", "");

        assertThat(grid).hasToString("""
                PROCESS  PID   ADDRESS
                gateway  4711  http://x
                a        1
                """);
    }

    @Test
    void aGridWithoutRowsIsEmpty() {
        assertThat(new Grid()).hasToString("");
    }
}
