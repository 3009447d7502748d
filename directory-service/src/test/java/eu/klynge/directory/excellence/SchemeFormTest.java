package eu.klynge.directory.excellence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.kit.problem.Fault;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class SchemeFormTest {

    private static List<String> faults(Consumer<ObjectNode> change) {
        ObjectNode document = SchemesOfTests.document();
        change.accept(document);
        return switch (SchemeForm.read(document)) {
            case SchemeForm.Read.Sound sound -> List.of();
            case SchemeForm.Read.Faulty faulty ->
                faulty.faults().stream().map(SchemeFormTest::text).toList();
        };
    }

    private static String text(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }

    private static ObjectNode at(ObjectNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    @Test
    void theEuropeanSchemeHas31IndicatorsAndThreeLabels() {
        Scheme european = SchemesOfTests.EUROPEAN;

        assertThat(european.indicators()).hasSize(31);
        assertThat(european.indicators().stream().filter(Indicator::baseline)).hasSize(19);
        assertThat(european.phases()).extracting(Phase::level).containsExactly("bronze", "silver", "gold");
        assertThat(european.excellence()).isEqualTo(80);
    }

    @Test
    void anotherSchemeLoadsTheSameWay() {
        assertThat(faults(document -> {})).isEmpty();
    }

    @Test
    void everyFaultIsNamedAtItsPlace() {
        assertThat(faults(document -> at(document, "/indicators/0").put("minimum", 61)))
                .containsExactly("/indicators/0/minimum above-threshold");
        assertThat(faults(
                        document -> at(document, "/indicators/1").put("id", "1").put("key", "size")))
                .containsExactly("/indicators/1/id duplicate", "/indicators/1/key duplicate");
        assertThat(faults(document -> at(document, "/indicators/1").put("group", 7)))
                .containsExactly("/indicators/1/group unknown-code");
        assertThat(faults(document -> at(document, "/indicators/0/points/2").put("value", 10)))
                .containsExactly("/indicators/0/points/2/value not-rising");
        assertThat(faults(document -> at(document, "/indicators/0/points/2").put("score", 101)))
                .containsExactly("/indicators/0/points/2/score out-of-range");
        assertThat(faults(document -> at(document, "/phases/1").put("level", "basic")))
                .containsExactly("/phases/1/level duplicate");
        assertThat(faults(document -> at(document, "/phases/1/second").put("after", "gold")))
                .containsExactly("/phases/1/second/after unknown-code");
        assertThat(faults(document -> at(document, "/phases/1/second").put("toMonths", 17)))
                .containsExactly("/phases/1/second/toMonths out-of-range");
        assertThat(faults(document -> document.put("wieght", 1))).containsExactly("/wieght unknown-field");
    }

    @Test
    void aSchemeWithoutAnyWeightIsRefused() {
        assertThat(faults(document -> {
                    at(document, "/indicators/0").put("weight", 0);
                    at(document, "/indicators/1").put("weight", 0);
                }))
                .containsExactly("/indicators no-weight");
    }
}
