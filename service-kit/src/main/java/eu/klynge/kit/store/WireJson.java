package eu.klynge.kit.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** How events are written, whatever a service does with its own JSON: absent instead of null, ISO 8601 times. */
final class WireJson {

    private WireJson() {}

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }
}
