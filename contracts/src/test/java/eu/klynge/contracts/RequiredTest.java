package eu.klynge.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequiredTest {

    @Test
    void aMissingValueIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Required.field("slug", null))
                .withMessage("slug is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Required.list("codes", Arrays.asList("28", null)))
                .withMessage("codes[] is missing");
    }

    @Test
    void aMissingLabelIsNamedByItsKey() {
        Map<String, String> labels = new HashMap<>();
        labels.put("da", null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Required.map("labels", labels))
                .withMessage("labels.da is missing");
    }

    @Test
    void laterChangesOfTheSourceAreNotSeen() {
        List<String> codes = new ArrayList<>(List.of("28"));
        Map<String, String> labels = new HashMap<>(Map.of("da", "Fyn"));

        List<String> copiedCodes = Required.list("codes", codes);
        Map<String, String> copiedLabels = Required.map("labels", labels);
        codes.add("62");
        labels.put("en", "Funen");

        assertThat(copiedCodes).containsExactly("28");
        assertThat(copiedLabels).containsExactly(Map.entry("da", "Fyn"));
    }
}
