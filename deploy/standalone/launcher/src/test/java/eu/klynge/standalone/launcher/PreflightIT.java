package eu.klynge.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.standalone.launcher.data.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreflightIT {

    @Test
    void aTakenPortIsRefusedWithItsHolderAndWhatToDo() throws IOException {
        var ports = Ports.freeFrom(25_000);
        try (var _ = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Preflight.ports(ports, List.of()))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("Port " + ports.kafka() + ", for broker, is taken by pid "
                            + ProcessHandle.current().pid() + " (")
                    .hasMessageEndingWith("./klynge up --port-offset " + (ports.offset() + 100));

            assertThatCode(() -> Preflight.ports(ports, List.of("broker"))).doesNotThrowAnyException();
        }
        assertThatCode(() -> Preflight.ports(ports, List.of())).doesNotThrowAnyException();
    }

    @Test
    void aFolderThatDoesNotExistYetIsJudgedByItsDisk() {
        assertThatCode(() -> Preflight.disk(Path.of("target/some/new/folder"))).doesNotThrowAnyException();
    }

    @Test
    void theMemoryOfThisProcessIsKnown() {
        assertThat(Memory.resident(ProcessHandle.current().pid())).isPositive();
        assertThat(Memory.resident(0)).isEqualTo(-1);
    }
}
