package eu.klynge.events;

import eu.klynge.kit.test.architecture.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> theServiceKeepsTheHouseRules() {
        return HouseRules.forService("eu.klynge.events").asTests();
    }
}
